package io.alphapanda.market.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/// Reads decimal numbers from bytes as scaled longs.
///
/// What is finer than the scale is rounded half up, away from zero: market files carry floating-point noise,
/// as in 4518.4501953125. Scientific notation is understood.
public final class DecimalScan {
    /// Stands for a field that is no number, or one too large for a `long`.
    public static final long UNREADABLE = Long.MIN_VALUE;
    private static final long SAFE_MAX = Long.MAX_VALUE / 10 - 1;

    private DecimalScan() {}

    /// The number in `bytes` from `start` to before `end`, times 10^`scale`; else [#UNREADABLE].
    public static long scaled(byte[] bytes, int start, int end, int scale) {
        int at = start;
        boolean negative = at < end && bytes[at] == '-';
        if (at < end && (bytes[at] == '-' || bytes[at] == '+')) {
            at++;
        }
        long value = 0;
        int digits = 0;
        int missing = -1;
        boolean roundUp = false;
        for (; at < end; at++) {
            int digit = bytes[at] - '0';
            if (digit >= 0 && digit <= 9) {
                digits++;
                if (missing == 0) {
                    roundUp = digit >= 5;
                    missing = -2;
                } else if (missing != -2) {
                    if (value > SAFE_MAX) {
                        return UNREADABLE;
                    }
                    value = value * 10 + digit;
                    missing -= missing > 0 ? 1 : 0;
                }
            } else if (bytes[at] == '.' && missing == -1) {
                missing = scale;
            } else if ((bytes[at] | 0x20) == 'e' && digits > 0) {
                return scientific(bytes, start, end, scale);
            } else {
                return UNREADABLE;
            }
        }
        if (digits == 0) {
            return UNREADABLE;
        }
        for (int zeros = missing == -1 ? scale : missing; zeros > 0; zeros--) {
            if (value > SAFE_MAX) {
                return UNREADABLE;
            }
            value *= 10;
        }
        value += roundUp ? 1 : 0;
        return negative ? -value : value;
    }

    private static long scientific(byte[] bytes, int start, int end, int scale) {
        try {
            BigDecimal number = new BigDecimal(
                    new String(bytes, start, end - start, StandardCharsets.US_ASCII));
            // A larger exponent would make BigDecimal write out that many digits.
            if (Math.abs((long) number.scale()) > 64) {
                return UNREADABLE;
            }
            return number.movePointRight(scale).setScale(0, RoundingMode.HALF_UP).longValueExact();
        } catch (ArithmeticException _) {
            return UNREADABLE;
        } catch (NumberFormatException _) {
            return UNREADABLE;
        }
    }
}
