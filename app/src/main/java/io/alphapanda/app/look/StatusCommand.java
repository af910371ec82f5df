package io.alphapanda.app.look;

import io.alphapanda.app.board.AccountPicture;
import io.alphapanda.app.board.DeskPicture;
import io.alphapanda.app.text.IndianDigits;
import io.alphapanda.domain.control.SystemError;
import io.alphapanda.domain.marketdata.FeedStatus;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.time.Ist;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
        out.printf("%-10s %s%n", "desk", log.isRunning() ? "running" : "stopped");
        out.printf("%-10s %s IST, %,d ticks, %,d events%n", "market", Ist.shown(picture.micros()),
                picture.ticks(),
                picture.events());
        for (FeedStatus feed : picture.feeds()) {
            out.printf("%-10s %s %s %s%n", "feed", feed.feed(), feed.state(), counts(feed));
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
        out.printf("%n%-10s net %s, realised %s, open %s, charges %s%n", account.account(),
                shown(account.net()),
                shown(account.realised()), shown(account.unrealised()), shown(account.charges()));
        account.reported()
                .ifPresent(value -> out.printf("%-10s cash %s, exposure %s%n", "", shown(value.cash()),
                        shown(account.exposure())));
        out.printf("%-10s %,d signals, %,d orders, %,d fills, %d open positions, %d open orders%n", "",
                account.counts().signals(), account.counts().orders(), account.counts().fills(),
                account.open().size(), account.openOrders().size());
        if (!account.denials().isEmpty()) {
            out.printf("%-10s denied: %s%n", "", account.denials().entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .map(denial -> denial.getKey() + " " + denial.getValue())
                    .collect(Collectors.joining(", ")));
        }
    }

    private static String counts(FeedStatus feed) {
        return feed.counts().stream().filter(count -> count.value() > 0)
                .map(count -> count.name() + " %,d".formatted(count.value()))
                .collect(Collectors.joining(", "));
    }

    private static String shown(Money money) {
        return "₹" + new IndianDigits(money.roundHalfUpToPaisa());
    }
}
