package io.alphapanda.sandbox.journal;

/// Puts fields into one line of text. One thread at a time.
public final class LineWriter {
    private final StringBuilder line = new StringBuilder();

    /// A line of a kind.
    public LineWriter(String kind) {
        line.append(kind);
    }

    /// Adds any text.
    public LineWriter text(String value) {
        line.append('\t');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(c);
            }
        }
        return this;
    }

    /// Adds a whole number.
    public LineWriter number(long value) {
        line.append('\t').append(value);
        return this;
    }

    /// Adds yes or no.
    public LineWriter flag(boolean value) {
        return number(value ? 1 : 0);
    }

    /// The line, without its end.
    @Override
    public String toString() {
        return line.toString();
    }
}
