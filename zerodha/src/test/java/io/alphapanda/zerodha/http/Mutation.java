package io.alphapanda.zerodha.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Breaks a text by chance: bits, cuts, repetitions, and words that have broken parsers before.
final class Mutation {
    private static final List<String> NASTY = List.of("1e999999999", "-1e-999999999", "99999999999999999999",
            "NaN",
            "null", "true", "\"", "\\u0000", "\\ud800", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
            "{\"a\":",
            "}", "]", ",", ",,,,", "\n", "\r\n", "\uFEFF", "-0", "0x1", "2026-02-30 25:61:61",
            "0001-01-01 00:00:00",
            "<html>", "%", "%zz", "&&==", "\u0000", "\uD83D\uDE00", "𝟙", "١", "error", "data");
    private static final int BYTES_MAX = 200_000;

    private final SplittableRandom random;

    Mutation(long seed) {
        random = new SplittableRandom(seed);
    }

    /// The text with one to four things broken.
    byte[] of(byte[] text) {
        byte[] broken = text;
        for (int breaks = random.nextInt(1, 5); breaks > 0; breaks--) {
            broken = once(broken);
        }
        return broken;
    }

    private byte[] once(byte[] text) {
        int at = random.nextInt(text.length + 1);
        int end = Math.min(text.length, at + random.nextInt(1, 40));
        return switch (random.nextInt(6)) {
            case 0 -> flipped(text);
            case 1 -> Arrays.copyOf(text, at);
            case 2 -> joined(text, at, at,
                    NASTY.get(random.nextInt(NASTY.size())).getBytes(StandardCharsets.UTF_8));
            case 3 -> joined(text, at, end,
                    NASTY.get(random.nextInt(NASTY.size())).getBytes(StandardCharsets.UTF_8));
            case 4 -> joined(text, at, end, new byte[0]);
            default -> joined(text, at, at, Arrays.copyOfRange(text, at, end));
        };
    }

    private byte[] flipped(byte[] text) {
        byte[] broken = text.clone();
        if (broken.length > 0) {
            broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return broken;
    }

    private static byte[] joined(byte[] text, int from, int to, byte[] between) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(text, 0, from);
        joined.writeBytes(between);
        joined.write(text, to, text.length - to);
        byte[] bytes = joined.toByteArray();
        return bytes.length > BYTES_MAX ? Arrays.copyOf(bytes, BYTES_MAX) : bytes;
    }
}
