package io.alphapanda.zerodha.instruments;

import io.alphapanda.domain.money.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The instrument in one line of the list.
final class CsvRow {
    private static final int NUMBER_LENGTH_MAX = 30;
    private static final int PRICE_DECIMALS = 6;
    private static final int PRICE_DIGITS_MAX = 12;
    private static final long UNSIGNED_INT_MAX = 0xFFFF_FFFFL;
    private static final Set<String> TYPES = Set.of("EQ", "FUT", "CE", "PE");

    private CsvRow() {}

    /// The instrument of a line's fields.
    ///
    /// @throws IllegalArgumentException naming the column that is wrong, and its value
    static InstrumentRow instrument(List<String> fields) {
        if (fields.size() != InstrumentCsv.COLUMNS.size()) {
            throw new IllegalArgumentException(
                    "has " + fields.size() + " columns, and must have " + InstrumentCsv.COLUMNS.size());
        }
        String symbol = fields.get(2);
        if (symbol.isEmpty()) {
            throw new IllegalArgumentException("tradingsymbol is empty");
        }
        String type = fields.get(9);
        if (!TYPES.contains(type)) {
            throw wrong("instrument_type", "EQ, FUT, CE or PE", type);
        }
        if (fields.get(10).isEmpty() || fields.get(11).isEmpty()) {
            throw new IllegalArgumentException("segment and exchange must not be empty");
        }
        return new InstrumentRow(whole("instrument_token", fields.get(0)),
                whole("exchange_token", fields.get(1)),
                symbol, fields.get(3), price("last_price", fields.get(4)), date(fields.get(5)),
                price("strike", fields.get(6)), price("tick_size", fields.get(7)),
                whole("lot_size", fields.get(8)),
                type.intern(), fields.get(10).intern(), fields.get(11).intern());
    }

    private static long whole(String column, String text) {
        try {
            long number = text.length() > NUMBER_LENGTH_MAX ? -1 : Long.parseLong(text);
            if (number >= 0 && number <= UNSIGNED_INT_MAX) {
                return number;
            }
        } catch (NumberFormatException notThat) {
            throw wrong(column, "a whole number from 0 to " + UNSIGNED_INT_MAX, text, notThat);
        }
        throw wrong(column, "a whole number from 0 to " + UNSIGNED_INT_MAX, text);
    }

    private static Price price(String column, String text) {
        String words = "a decimal number of rupees from 0 to below 10^" + PRICE_DIGITS_MAX;
        try {
            BigDecimal number = text.length() > NUMBER_LENGTH_MAX ? BigDecimal.ONE.negate()
                    : new BigDecimal(text);
            if (number.signum() >= 0 && number.precision() - number.scale() <= PRICE_DIGITS_MAX) {
                return new Price(number.setScale(PRICE_DECIMALS, RoundingMode.UNNECESSARY)
                        .movePointRight(PRICE_DECIMALS).longValueExact());
            }
        } catch (ArithmeticException | NumberFormatException notThat) {
            throw wrong(column, words + " with at most " + PRICE_DECIMALS + " decimals", text, notThat);
        }
        throw wrong(column, words, text);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notThat) {
            throw wrong("expiry", "a date as 2026-08-25, or empty", text, notThat);
        }
    }

    private static IllegalArgumentException wrong(String column, String words, String text) {
        return new IllegalArgumentException(column + " must be " + words + ", was '" + shown(text) + "'");
    }

    private static IllegalArgumentException wrong(String column, String words, String text, Throwable cause) {
        return new IllegalArgumentException(column + " must be " + words + ", was '" + shown(text) + "'",
                cause);
    }

    private static String shown(String text) {
        return text.length() <= NUMBER_LENGTH_MAX ? text : text.substring(0, NUMBER_LENGTH_MAX) + "…";
    }
}
