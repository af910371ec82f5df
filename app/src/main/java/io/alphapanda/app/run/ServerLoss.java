package io.alphapanda.app.run;

import io.alphapanda.eventlog.hosting.Backoff;
import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.eventlog.hosting.StopReport;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.shared.Fenced;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// What is done while the log's server is away: it is said once, and tried again, ever less often, until it answers or
/// the process is to end.
public final class ServerLoss {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final long LOOK_NANOS = 100_000_000;
    private final PrintWriter out;
    private final BooleanSupplier isToEnd;
    private final Backoff backoff = new Backoff(FIRST, LONGEST, new SplittableRandom());
    private final Pause pause = Pause.real();

    /// @param out where it is said
    public ServerLoss(PrintWriter out, BooleanSupplier isToEnd) {
        this.out = out;
        this.isToEnd = isToEnd;
    }

    /// What `opening` gives once the server answers; empty if the process is to end first.
    ///
    /// @param <T> what is opened
    public <T> Optional<T> retried(Supplier<? extends T> opening) throws InterruptedException {
        for (int failures = 1;; failures++) {
            try {
                T opened = opening.get();
                if (failures > 1) {
                    say("the log server answers");
                }
                return Optional.of(opened);
            } catch (LogFailure away) {
                if (failures == 1) {
                    say("the log server is away, and is tried again until it answers; nothing is lost: "
                            + away.getMessage());
                }
                if (isToEndWithin(backoff.delayNanos(failures))) {
                    say("the log server did not answer to the end");
                    return Optional.empty();
                }
            }
        }
    }

    private boolean isToEndWithin(long nanos) throws InterruptedException {
        for (long left = nanos; left > 0 && !isToEnd.getAsBoolean(); left -= LOOK_NANOS) {
            pause.forNanos(Math.min(left, LOOK_NANOS));
        }
        return isToEnd.getAsBoolean();
    }

    /// True if a desk ended because its server was lost, and not because another process has taken it over.
    boolean isOne(StopReport report) {
        Optional<LogFailure> lost = report.failure().filter(LogFailure.class::isInstance)
                .map(LogFailure.class::cast)
                .filter(failure -> !(failure instanceof Fenced));
        lost.ifPresent(failure -> say(
                "the log server was lost, and the desk goes on where its log ends as soon as it"
                        + " answers: " + failure.getMessage()));
        return lost.isPresent();
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
