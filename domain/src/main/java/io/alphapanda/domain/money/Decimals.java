package io.alphapanda.domain.money;

/// Reads and prints decimal strings as scaled longs, exactly: no floating point, no silent rounding.
final class Decimals {
    private Decimals() {}

    /// Parses `text` as a decimal number scaled by 10^`scale`.
    ///
    /// @throws IllegalArgumentException if the text is no plain decimal, or has a digit finer than the scale
    static long parse(CharSequence text, int scale, String what) {
        int length = text.length();
        int at = 0;
        boolean negative = false;
        if (length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+')) {
            negative = text.charAt(0) == '-';
            at = 1;
        }
        long value = 0;
        int digits = 0;
        int decimals = -1;
        for (; at < length; at++) {
            char c = text.charAt(at);
            if (c == '.' && decimals < 0) {
                decimals = 0;
            } else if (c >= '0' && c <= '9') {
                digits++;
                if (decimals >= scale) {
                    if (c != '0') {
                        throw refused(text, what, "has more than " + scale + " decimals");
                    }
                } else {
                    value = shifted(value, c - '0', text, what);
                    decimals += decimals >= 0 ? 1 : 0;
                }
            } else {
                throw refused(text, what, "is not a plain decimal number");
            }
        }
        if (digits == 0) {
            throw refused(text, what, "is not a plain decimal number");
        }
        for (int missing = Math.max(decimals, 0); missing < scale; missing++) {
            value = shifted(value, 0, text, what);
        }
        return negative ? -value : value;
    }

    /// Prints a scaled long with at least `shownMin` decimals and no trailing zeros beyond them.
    static String print(long scaled, int scale, int shownMin) {
        String digits = Long.toString(Math.abs(scaled));
        if (scaled == Long.MIN_VALUE) {
            throw new ArithmeticException("a scaled number must be above Long.MIN_VALUE");
        }
        String padded = digits.length() > scale ? digits : "0".repeat(scale - digits.length() + 1) + digits;
        int point = padded.length() - scale;
        int end = padded.length();
        while (end > point + shownMin && padded.charAt(end - 1) == '0') {
            end--;
        }
        String text = padded.substring(0, point) + (end > point ? "." + padded.substring(point, end) : "");
        return scaled < 0 ? "-" + text : text;
    }

    private static long shifted(long value, int digit, CharSequence text, String what) {
        if (value > (Long.MAX_VALUE - digit) / 10) {
            throw refused(text, what, "is too large");
        }
        return value * 10 + digit;
    }

    private static NumberFormatException refused(CharSequence text, String what, String why) {
        return new NumberFormatException(what + " '" + text + "' " + why + "; write it like 245.05");
    }
}
