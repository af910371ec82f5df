package io.alphapanda.app.run;

import io.alphapanda.app.config.AccountConfiguration;
import io.alphapanda.app.config.DeskConfiguration;
import io.alphapanda.app.config.key.DeskKeys;
import io.alphapanda.app.desk.DeskTerms;
import io.alphapanda.app.market.RunRecord;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.services.marketfeed.Pace;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// What a run says before it begins, in five lines: which market, accounts and strategies, where the log is, how to
/// stop.
///
/// @param speed market seconds in a wall second; [Pace#UNLIMITED] = as fast as it goes
/// @param resumedAtMicros when the log ended; 0 if it is new
record Announcement(RunRecord record, double speed, DeskConfiguration configuration, DeskTerms terms,
        RunLog log, long resumedAtMicros) {
    private static final Path LOG_USUAL = Path.of(DeskKeys.LOG_DIR.standard());

    void print(PrintWriter out) {
        out.println("market     " + market() + ", " + pace());
        out.println("accounts   " + configuration.accounts().stream().map(Announcement::shown)
                .collect(Collectors.joining(", ")) + "; " + configuration.money());
        out.println("strategies " + terms.strategies().stream().map(strategy -> strategy.id().value())
                .collect(Collectors.joining(", ")));
        out.println("log        " + log.shown() + (resumedAtMicros == 0 ? ", new"
                : ", goes on at " + Ist.shown(resumedAtMicros) + " IST"));
        out.println("stop       with Ctrl-C; look from another terminal with: alpha-panda " + look());
        out.flush();
    }

    private String look() {
        return switch (log) {
            case FolderLog kept
                    -> "status" + (kept.folder().equals(LOG_USUAL) ? "" : " --log " + kept.folder());
            default -> "dlq list";
        };
    }

    private String market() {
        return record.fact("root").map(root -> "zerodha at " + root)
                .or(() -> record.fact("files").map(files -> "replay of " + files.replace(",", ", ")))
                .orElseGet(
                        () -> "simulated, seed " + record.fact("seed").orElse("") + ", from "
                                + record.fact("date").orElse(""));
    }

    private String pace() {
        return record.fact("root").isPresent() ? "as it happens"
                : speed == Pace.UNLIMITED ? "as fast as it goes"
                        : speed == 1 ? "in real time" : "%s times as fast as real"
                                .formatted(speed == Math.rint(speed) ? Long.toString((long) speed)
                                        : Double.toString(speed));
    }

    private static String shown(AccountConfiguration account) {
        return account.scope() + (account.isLive() ? " at " + account.adapter() : "")
                + (account.isTrading() ? "" : " (switched off)");
    }
}
