package io.alphapanda.sandbox.http;

import io.alphapanda.domain.money.Price;
import io.alphapanda.sandbox.wire.KiteError;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Named values of a query and of a form. Unknown names are no fault, and an empty value is none.
final class Parameters {
    /// More than the widest request for quotes has.
    static final int COUNT_MAX = 2_500;
    private static final int NUMBER_CHARS_MAX = 32;
    private static final int MICROS_SCALE = 6;
    /// A billion: no order anywhere is larger, and sums of many stay exact.
    private static final long WHOLE_MAX = 1_000_000_000;
    /// Ten million rupees a unit.
    private static final long PRICE_MICROS_MAX = 10_000_000L * Price.RUPEE_MICROS;

    private final Map<String, List<String>> values = new HashMap<>();
    private int count;

    /// Adds what a query string or a form says.
    ///
    /// @throws KiteError 400 if it cannot be decoded or says too much
    void add(String encoded) {
        if (encoded.isEmpty()) {
            return;
        }
        for (String pair : encoded.split("&", COUNT_MAX + 1)) {
            count++;
            if (count > COUNT_MAX) {
                throw KiteError.input("A request may have at most " + COUNT_MAX
                        + " parameters. Split it into several requests.");
            }
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        }
    }

    private static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw KiteError.input("A parameter is not URL-encoded: a % must be followed by two digits.");
        }
    }

    /// All values of a name, in order, the empty ones included.
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /// The first value, if there is one that is not empty.
    Optional<String> text(String name) {
        return all(name).stream().filter(value -> !value.isEmpty()).findFirst();
    }

    /// The first value.
    ///
    /// @throws KiteError 400 if there is none
    String required(String name) {
        return text(name).orElseThrow(() -> KiteError.input("Missing or empty field `" + name + "`."));
    }

    /// A whole number of at least zero; `5.0` is one too.
    Optional<Long> whole(String name) {
        return decimal(name).map(number -> {
            try {
                long whole = number.longValueExact();
                if (whole < 0 || whole > WHOLE_MAX) {
                    throw KiteError.input("Invalid `" + name + "`: must be from 0 to " + WHOLE_MAX + ".");
                }
                return whole;
            } catch (ArithmeticException broken) {
                throw KiteError.input("Invalid `" + name + "`: must be a whole number from 0 to " + WHOLE_MAX
                        + ".");
            }
        });
    }

    /// A price of at least zero.
    Optional<Price> price(String name) {
        return decimal(name).map(number -> price(number, name));
    }

    /// A price out of a number.
    static Price price(BigDecimal rupees, String name) {
        try {
            long micros = rupees.movePointRight(MICROS_SCALE).longValueExact();
            if (micros >= 0 && micros <= PRICE_MICROS_MAX) {
                return new Price(micros);
            }
        } catch (ArithmeticException tooFineOrTooLarge) {
            throw outOfRange(name);
        }
        throw outOfRange(name);
    }

    private static KiteError outOfRange(String name) {
        return KiteError.input("Invalid `" + name + "`: must be from 0 to " + new Price(PRICE_MICROS_MAX)
                + ", with at most " + MICROS_SCALE + " decimals.");
    }

    /// A number of any sign.
    Optional<BigDecimal> decimal(String name) {
        return text(name).map(value -> {
            try {
                if (value.length() > NUMBER_CHARS_MAX) {
                    throw new NumberFormatException("too long");
                }
                return new BigDecimal(value.strip());
            } catch (NumberFormatException broken) {
                throw KiteError.input("Invalid `" + name + "`: must be a number of at most "
                        + NUMBER_CHARS_MAX + " characters.");
            }
        });
    }

    /// `true`, `True`, `1` and their opposites; absent is false.
    boolean flag(String name) {
        return flag(name, false);
    }

    /// The same with another meaning of absence.
    boolean flag(String name, boolean absent) {
        return text(name).map(value -> switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw KiteError.input("Invalid `" + name + "`: must be true or false.");
        }).orElse(absent);
    }
}
