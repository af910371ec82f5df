package io.alphapanda.zerodha.instruments;

import io.alphapanda.domain.money.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One line of CSV, and the fields in it. Quoted fields may hold commas and doubled quotes.
final class CsvRow {
    private static final int NUMBER_LENGTH_MAX = 30;
    private static final int PRICE_DECIMALS = 6;
    private static final int PRICE_DIGITS_MAX = 12;
    private static final long UNSIGNED_INT_MAX = 0xFFFF_FFFFL;
    private static final Set<String> TYPES = Set.of("EQ", "FUT", "CE", "PE");

    private CsvRow() {}

    /// The fields of a line.
    ///
    /// @throws IllegalArgumentException if a quote is not closed
    static List<String> fields(String line) {
        return line.indexOf('"') < 0 ? plain(line) : quoted(line);
    }

    private static List<String> plain(String line) {
        List<String> fields = new ArrayList<>(InstrumentCsv.COLUMNS.size());
        int start = 0;
        for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', start)) {
            fields.add(line.substring(start, comma));
            start = comma + 1;
        }
        fields.add(line.substring(start));
        return fields;
    }

    private static List<String> quoted(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean isInside = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && isInside && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                isInside = !isInside;
            } else if (c == ',' && !isInside) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        if (isInside) {
            throw new IllegalArgumentException("a quote is not closed");
        }
        fields.add(field.toString());
        return fields;
    }

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
