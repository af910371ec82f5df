package io.alphapanda.app.run;

import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.marketdata.FeedStatus;
import io.alphapanda.domain.money.Money;
import io.alphapanda.eventlog.hosting.StopReport;
import java.io.PrintWriter;
import java.util.Map;

/// Says what a run came to, and whether all is well.
record Conclusion(DeskRun run, StopReport report, Map<Scope, Money> startingCash) {
    private static final int WELL = 0;
    private static final int FAILED = 1;

    /// Prints it, and gives the exit code: 0 if nothing is missing, nobody failed, and the books balance.
    int print(PrintWriter out, double seconds) {
        DaySummary summary = new DaySummary(run.picture(), startingCash);
        summary.print(out);
        for (FeedStatus.Count count : run.gateCounts()) {
            if (count.value() > 0) {
                out.printf("feed       %,d %s%n", count.value(), count.name());
            }
        }
        out.printf("%.1f s, %s%n", seconds, run.decisions());
        run.marketFailure().ifPresent(failure -> out.println("the market broke off: " + sentence(failure)));
        report.failure().ifPresent(failure -> out.println("the desk failed: " + sentence(failure)
                + "; what was durable is kept, so start it again once that is mended"));
        run.fenced().forEach(
                name -> out.println(name + " failed and decided nothing more; see: alpha-panda status"));
        report.undelivered().forEach(out::println);
        report.complaints().forEach(out::println);
        out.flush();
        return report.isClean() && summary.balances() && run.marketFailure().isEmpty()
                && run.fenced().isEmpty()
                        ? WELL : FAILED;
    }

    private static String sentence(Throwable failure) {
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
