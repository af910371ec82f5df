package io.alphapanda.app.testing;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/// A pipe that nobody reads.
public final class ClosedPipe extends Writer {
    private final List<Integer> pieces;

    /// A pipe that notes the length of each piece that it refuses.
    public ClosedPipe(List<Integer> pieces) {
        this.pieces = pieces;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        pieces.add(length);
        throw new IOException("Broken pipe");
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
