package io.alphapanda.sandbox.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/// One file of a journal as it was found: lines of a checksum, a space, and text.
///
/// @param lines without their checksums, the header included
/// @param wholeBytes how much of the file is whole; what follows is the torn end of a crash
record JournalFile(List<String> lines, long wholeBytes) {
    static final int CHECKSUM_LENGTH = 8;

    /// Reads a file up to its torn end.
    ///
    /// @throws JournalDamaged if whole lines follow a broken one: no crash does that
    static JournalFile read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        List<String> lines = new ArrayList<>();
        int at = 0;
        for (int end = lineEnd(bytes, 0); end >= 0; end = lineEnd(bytes, at)) {
            Optional<String> line = checked(bytes, at, end);
            if (line.isEmpty()) {
                refuseWholeLinesAfter(bytes, end + 1, file, lines.size() + 1);
                break;
            }
            lines.add(line.get());
            at = end + 1;
        }
        return new JournalFile(lines, at);
    }

    private static void refuseWholeLinesAfter(byte[] bytes, int from, Path file, int lineNumber) {
        int at = from;
        for (int end = lineEnd(bytes, at); end >= 0; end = lineEnd(bytes, at)) {
            if (checked(bytes, at, end).isPresent()) {
                throw new JournalDamaged("line " + lineNumber + " of " + file.getFileName()
                        + " is damaged, but lines after it are whole: that was no crash. Put the file back from a"
                        + " copy, or start with another state folder.");
            }
            at = end + 1;
        }
    }

    private static int lineEnd(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static Optional<String> checked(byte[] bytes, int start, int end) {
        int textStart = start + CHECKSUM_LENGTH + 1;
        if (textStart > end) {
            return Optional.empty();
        }
        String sum = new String(bytes, start, CHECKSUM_LENGTH, StandardCharsets.US_ASCII);
        return sum.equals(checksum(bytes, textStart, end)) && bytes[textStart - 1] == ' '
                ? Optional.of(new String(bytes, textStart, end - textStart, StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private static String checksum(byte[] bytes, int start, int end) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, start, end - start);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    /// A line as it is written.
    static byte[] written(String line) {
        byte[] text = line.getBytes(StandardCharsets.UTF_8);
        byte[] sum = checksum(text, 0, text.length).getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[sum.length + 1 + text.length + 1];
        System.arraycopy(sum, 0, whole, 0, sum.length);
        whole[sum.length] = ' ';
        System.arraycopy(text, 0, whole, sum.length + 1, text.length);
        whole[whole.length - 1] = '\n';
        return whole;
    }
}
