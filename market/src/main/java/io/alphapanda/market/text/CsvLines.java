package io.alphapanda.market.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Walks the lines of a text and cuts each at its commas; nothing is copied until a field is asked for.
///
/// Blank lines are passed over but counted. Blanks and one pair of quotes around a field are left out; a
/// comma between quotes does not cut. A field never spans lines. Used by one thread.
public final class CsvLines {
    /// Fields of one line that are kept; what stands further right is not looked at.
    public static final int FIELDS_MAX = 64;

    private final TextFile text;
    private final int[] fieldStart = new int[FIELDS_MAX];
    private final int[] fieldEnd = new int[FIELDS_MAX];
    private int fieldCount;
    private int lineStart;
    private int lineEnd;
    private int nextStart;
    private int number;

    /// Stands before the first line of `text`.
    ///
    /// @throws IOException if the text cannot be read
    public CsvLines(TextFile text) throws IOException {
        this.text = text;
        boolean more = true;
        while (more && text.length() < 3) {
            more = text.readMore();
        }
        rewind();
    }

    /// Stands before the first line again, behind a byte order mark if there is one.
    public void rewind() {
        byte[] bytes = text.bytes();
        boolean marked = text.length() >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF;
        nextStart = marked ? 3 : 0;
        number = 0;
        fieldCount = 0;
    }

    /// Steps to the next line that is not blank.
    ///
    /// @return false at the end of the text
    /// @throws IOException if the text cannot be read
    public boolean next() throws IOException {
        while (cutNext()) {
            if (fieldCount > 1 || fieldEnd[0] > fieldStart[0]) {
                return true;
            }
        }
        return false;
    }

    private boolean cutNext() throws IOException {
        byte[] bytes = text.bytes();
        int length = text.length();
        int at = nextStart;
        int start = at;
        boolean quoted = false;
        lineStart = at;
        fieldCount = 0;
        while (true) {
            if (at == length) {
                if (text.readMore()) {
                    bytes = text.bytes();
                    length = text.length();
                    continue;
                }
                if (at == lineStart) {
                    return false;
                }
                break;
            }
            byte b = bytes[at];
            if (b == '\n') {
                break;
            }
            if (b == ',' && !quoted) {
                keepField(bytes, start, at);
                start = at + 1;
            } else if (b == '"') {
                quoted = !quoted;
            }
            at++;
        }
        keepField(bytes, start, at);
        lineEnd = at;
        nextStart = Math.min(at + 1, length);
        number++;
        return true;
    }

    private void keepField(byte[] bytes, int start, int end) {
        if (fieldCount == FIELDS_MAX) {
            return;
        }
        int from = start;
        int to = end;
        while (from < to && isPadding(bytes[from])) {
            from++;
        }
        while (to > from && isPadding(bytes[to - 1])) {
            to--;
        }
        fieldStart[fieldCount] = from;
        fieldEnd[fieldCount++] = to;
    }

    private static boolean isPadding(byte b) {
        return b <= '"' && (b == ' ' || b == '"' || b == '\t' || b == '\r');
    }

    /// The line's number in the file, from 1.
    public int number() {
        return number;
    }

    /// Where the line begins, to show it later with [#shown].
    public int position() {
        return lineStart;
    }

    /// Fields of the line, at most [#FIELDS_MAX].
    public int fieldCount() {
        return fieldCount;
    }

    /// The bytes of the text; a field lies from [#start] to [#end].
    public byte[] bytes() {
        return text.bytes();
    }

    /// Where field `index` begins.
    public int start(int index) {
        return fieldStart[index];
    }

    /// The first byte behind field `index`.
    public int end(int index) {
        return fieldEnd[index];
    }

    /// Field `index` as text.
    public String field(int index) {
        return new String(text.bytes(), fieldStart[index], fieldEnd[index] - fieldStart[index],
                StandardCharsets.UTF_8);
    }

    /// All fields as text.
    public List<String> fields() {
        List<String> fields = new ArrayList<>(fieldCount);
        for (int i = 0; i < fieldCount; i++) {
            fields.add(field(i));
        }
        return fields;
    }

    /// The current line as text, at most `charsMax` long.
    public String shown(int charsMax) {
        return shownBetween(lineStart, lineEnd, charsMax);
    }

    /// An earlier line as text, by its [#position].
    public String shownAt(int position, int charsMax) {
        int end = position;
        while (end < text.length() && text.bytes()[end] != '\n') {
            end++;
        }
        return shownBetween(position, end, charsMax);
    }

    private String shownBetween(int start, int end, int charsMax) {
        // A character takes at most four bytes, so a line of any length is shown from its first ones.
        int bytesMax = Math.min(end - start, 4 * charsMax);
        String line = new String(text.bytes(), start, bytesMax, StandardCharsets.UTF_8).strip();
        return line.length() <= charsMax ? line : line.substring(0, charsMax);
    }
}
