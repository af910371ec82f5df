package io.alphapanda.app.log;

import java.io.PrintWriter;

/// Lines to wherever the user sent them, in large pieces. When nobody reads any more, as behind `| head`, it
/// says so and stays quiet.
final class QuietOutput {
    private static final int PIECE_CHARS = 1 << 16;

    private final PrintWriter out;
    private final StringBuilder piece = new StringBuilder(PIECE_CHARS);
    private long lines;
    private boolean open = true;

    QuietOutput(PrintWriter out) {
        this.out = out;
    }

    void line(String text) {
        piece.append(text).append('\n');
        lines++;
        if (piece.length() >= PIECE_CHARS) {
            flush();
        }
    }

    void flush() {
        out.append(piece);
        piece.setLength(0);
        open = !out.checkError();
    }

    boolean isOpen() {
        return open;
    }

    long lines() {
        return lines;
    }
}
