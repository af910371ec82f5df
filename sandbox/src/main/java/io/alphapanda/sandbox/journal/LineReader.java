package io.alphapanda.sandbox.journal;

/// Takes the fields of a line in the order in which they were written. One thread at a time.
public final class LineReader {
    private final String line;
    private final String[] fields;
    private int next = 1;

    /// The line of a [LineWriter].
    public LineReader(String line) {
        this.line = line;
        fields = line.split("\t", -1);
    }

    /// What kind of line it is.
    public String kind() {
        return fields[0];
    }

    /// The next field as text.
    ///
    /// @throws IllegalArgumentException if there is none
    public String text() {
        String field = raw();
        if (field.indexOf('\\') < 0) {
            return field;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\' && i + 1 < field.length()) {
                i++;
                text.append(switch (field.charAt(i)) {
                    case 't' -> '\t';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    default -> field.charAt(i);
                });
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /// The next field as a whole number.
    ///
    /// @throws IllegalArgumentException if it is none
    public long number() {
        return Long.parseLong(raw());
    }

    /// The next field as a whole number that is not large.
    ///
    /// @throws IllegalArgumentException if it is none
    public int small() {
        return Integer.parseInt(raw());
    }

    /// The next field as yes or no.
    public boolean flag() {
        return number() != 0;
    }

    private String raw() {
        if (next >= fields.length) {
            throw new IllegalArgumentException(
                    "the line '" + line + "' has only " + (fields.length - 1) + " fields");
        }
        return fields[next++];
    }
}
