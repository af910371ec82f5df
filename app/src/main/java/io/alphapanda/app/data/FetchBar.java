package io.alphapanda.app.data;

import io.alphapanda.zerodha.history.FetchProgress;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/// A bar that grows as a fetch goes on, with its rate and the time that is left.
final class FetchBar implements FetchProgress {
    private static final int WIDTH = 24;

    private final String what;
    private final PrintWriter err;
    private final LongSupplier tickerNanos;
    private final boolean isTerminal;
    private final long beganNanos;

    /// @param isTerminal true where a line can be written over
    FetchBar(String what, PrintWriter err, LongSupplier tickerNanos, boolean isTerminal) {
        this.what = what;
        this.err = err;
        this.tickerNanos = tickerNanos;
        this.isTerminal = isTerminal;
        beganNanos = tickerNanos.getAsLong();
    }

    @Override
    public void fetched(int done, int total, long bars) {
        String line = line(done, total, bars);
        err.print(isTerminal ? "\r" + line + (done == total ? System.lineSeparator() : "")
                : line + System.lineSeparator());
        err.flush();
    }

    private String line(int done, int total, long bars) {
        if (total == 0) {
            return what + ": everything is there already";
        }
        double seconds = (tickerNanos.getAsLong() - beganNanos) / 1e9;
        int full = WIDTH * done / total;
        String bar = "[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "]";
        String pace = done == 0 ? "" : String.format(Locale.ROOT, ", %,.0f bars/s, %,.0f s left",
                bars / Math.max(seconds, 1e-9), seconds * (total - done) / done);
        return String.format(Locale.ROOT, "%s %s %3d %%  %d of %d requests, %,d bars%s", what, bar,
                100 * done / total,
                done, total, bars, pace);
    }
}
