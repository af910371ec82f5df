package io.alphapanda.app.look;

import static io.alphapanda.app.text.IndianDigits.gain;
import static io.alphapanda.app.text.IndianDigits.rupees;

import io.alphapanda.app.board.AccountPicture;
import io.alphapanda.app.board.DeskPicture;
import io.alphapanda.app.board.PausedStrategy;
import io.alphapanda.domain.control.SystemError;
import io.alphapanda.domain.marketdata.FeedStatus;
import io.alphapanda.domain.time.Ist;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `alpha-panda status`.
@Command(name = "status", mixinStandardHelpOptions = true, sortOptions = false, usageHelpWidth = 100,
        description = "Shows how a desk fares: its market, its accounts, its denials and failures.")
public final class StatusCommand implements Callable<Integer> {
    private static final int ERRORS_SHOWN = 5;

    @Mixin
    private final DeskLog log = new DeskLog();
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        DeskPicture picture = log.picture();
        boolean isRunning = log.isRunning();
        out.printf("%-10s %s%n", "desk", isRunning ? "running" : stopped(picture));
        out.printf("%-10s %s, %,d ticks, %,d bars, %,d events%n", "market",
                picture.micros() == 0 ? "not begun" : Ist.shown(picture.micros()) + " IST", picture.ticks(),
                picture.bars(), picture.events());
        for (FeedStatus feed : picture.feeds()) {
            if (!feed.feed().equals(DeskPicture.RUN)) {
                out.printf("%-10s %s%s%s%n", "feed", feed.feed(), isRunning ? " " + word(feed) : "",
                        counts(feed));
            }
        }
        for (PausedStrategy paused : picture.paused()) {
            out.printf("%-10s strategy %s; since %s IST, until %s%n", "paused", paused.shown(),
                    Ist.shown(paused.sinceMicros()), paused.remedy());
        }
        log.accounts(picture).forEach(account -> print(account, out));
        List<SystemError> errors = picture.errors();
        errors.subList(Math.max(0, errors.size() - ERRORS_SHOWN), errors.size())
                .forEach(error -> out.printf("%-10s %s %s: %s%n", "error", error.service(), error.code(),
                        error.text()));
        out.flush();
        return 0;
    }

    private static void print(AccountPicture account, PrintWriter out) {
        out.printf("%n%-10s net %s = realised %s + open %s - charges %s%n", account.account(),
                gain(account.net()),
                gain(account.realised()), gain(account.unrealised()), rupees(account.charges()));
        account.reported()
                .ifPresent(value -> out.printf("%-10s cash %s, exposure %s%n", "", rupees(value.cash()),
                        rupees(account.exposure())));
        out.printf("%-10s %,d signals, %,d orders, %,d fills; %,d positions and %,d orders are open%n", "",
                account.counts().signals(), account.counts().orders(), account.counts().fills(),
                account.open().size(), account.openOrders().size());
        if (!account.denials().isEmpty()) {
            out.printf("%-10s denied: %s%n", "", account.denied());
        }
    }

    private static String stopped(DeskPicture picture) {
        return picture.hasStoppedInOrder() ? "stopped"
                : "stopped without a word, as by a crash; the next run goes on where the log ends";
    }

    private static String word(FeedStatus feed) {
        return feed.state().name().toLowerCase(Locale.ROOT);
    }

    private static String counts(FeedStatus feed) {
        String counts = feed.counts().stream().filter(count -> count.value() > 0)
                .map(count -> "%,d %s".formatted(count.value(), count.name()))
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "" : "; by its last report " + counts;
    }
}
