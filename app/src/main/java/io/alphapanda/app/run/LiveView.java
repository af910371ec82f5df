package io.alphapanda.app.run;

import io.alphapanda.app.board.DeskPicture;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Paints the live view on the terminal's second screen, so that what was on the first is there again afterwards.
final class LiveView implements View {
    private static final String BEGIN = "\u001b[?1049h\u001b[?25l";
    private static final String HOME = "\u001b[H";
    private static final String LINE_END = "\u001b[K\r\n";
    private static final String CLEAR_REST = "\u001b[K\u001b[J";
    private static final String END = "\u001b[?25h\u001b[?1049l";
    private static final long MEASURED_NANOS_MAX = 2_000_000_000L;

    private final LiveScreen screen;
    private final PrintWriter out;
    private final Supplier<Terminal> measure;
    private final LongSupplier tickerNanos;
    private Terminal terminal;
    private long measuredNanos;
    private boolean hasBegun;

    /// @param measure how large the terminal is; asked again every two seconds
    LiveView(LiveScreen screen, PrintWriter out, Supplier<Terminal> measure, LongSupplier tickerNanos) {
        this.screen = screen;
        this.out = out;
        this.measure = measure;
        this.tickerNanos = tickerNanos;
        terminal = measure.get();
        measuredNanos = tickerNanos.getAsLong();
    }

    @Override
    public Duration interval() {
        return Duration.ofMillis(250);
    }

    @Override
    public void show(DeskPicture picture, Progress progress) {
        long now = tickerNanos.getAsLong();
        if (now - measuredNanos > MEASURED_NANOS_MAX) {
            terminal = measure.get();
            measuredNanos = now;
        }
        out.print((hasBegun ? "" : BEGIN) + HOME
                + String.join(LINE_END, screen.lines(picture, progress.toString(), terminal)) + CLEAR_REST);
        out.flush();
        hasBegun = true;
    }

    @Override
    public void end() {
        if (hasBegun) {
            out.print(END);
            out.flush();
        }
    }
}
