package io.alphapanda.app.run;

import io.alphapanda.app.board.DeskPicture;
import io.alphapanda.domain.time.Ist;
import java.io.PrintWriter;
import java.time.Duration;

/// Beside lines for a pipe: says now and then, on another stream, that the run goes on, how fast, and how long still.
final class ProgressLine implements View {
    private final PrintWriter err;

    ProgressLine(PrintWriter err) {
        this.err = err;
    }

    @Override
    public Duration interval() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void show(DeskPicture picture, Progress progress) {
        err.println("still running: market at " + Ist.shown(picture.micros()) + " IST, " + progress);
        err.flush();
    }

    @Override
    public void end() {
        // Lines stay as they are.
    }
}
