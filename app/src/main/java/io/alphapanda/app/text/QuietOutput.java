package io.alphapanda.app.text;

import java.io.PrintWriter;

/// Lines to wherever the user sent them, in large pieces. When nobody reads any more, as behind `| head`, it
/// says so and stays quiet.
public final class QuietOutput {
    private static final int PIECE_CHARS = 1 << 16;

    private final PrintWriter out;
    private final StringBuilder piece = new StringBuilder(PIECE_CHARS);
    private long lines;
    private boolean open = true;

    /// Lines to this writer.
    public QuietOutput(PrintWriter out) {
        this.out = out;
    }

    /// Adds a line.
    public void line(String text) {
        piece.append(text).append('\n');
        lines++;
        if (piece.length() >= PIECE_CHARS) {
            flush();
        }
    }

    /// Sends what is still held back.
    public void flush() {
        out.append(piece);
        piece.setLength(0);
        open = !out.checkError();
    }

    /// False once nobody reads.
    public boolean isOpen() {
        return open;
    }

    /// How many lines there were.
    public long lines() {
        return lines;
    }
}
