package io.alphapanda.app.backtest;

import io.alphapanda.market.files.LoadProgress;
import java.io.PrintWriter;
import java.util.function.LongSupplier;

/// One line on the error stream that says how far a load is, from two seconds on.
final class LoadProgressLine implements LoadProgress {
    private static final double SILENT_SECONDS = 2;
    private static final double BETWEEN_SECONDS = 0.5;

    private final PrintWriter err;
    private final LongSupplier ticker;
    private final long began;
    private double shownAt;

    LoadProgressLine(PrintWriter err, LongSupplier ticker) {
        this.err = err;
        this.ticker = ticker;
        this.began = ticker.getAsLong();
    }

    @Override
    public void loaded(long rows, long bytesRead, long bytesTotal) {
        double seconds = (ticker.getAsLong() - began) / 1e9;
        if (seconds >= SILENT_SECONDS && seconds - shownAt >= BETWEEN_SECONDS && bytesRead > 0) {
            shownAt = seconds;
            err.printf("reading bars: %3d %%, %,d rows, %,.0f rows/s, %.0f s left%n",
                    100 * bytesRead / bytesTotal,
                    rows, rows / seconds, seconds * (bytesTotal - bytesRead) / bytesRead);
            err.flush();
        }
    }
}
