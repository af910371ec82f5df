package io.alphapanda.zerodha.mutualfunds;

import io.alphapanda.zerodha.instruments.CsvFields;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A fund of the broker's list.
///
/// @param tradingsymbol its ISIN
/// @param lastPrice of one unit
/// @param columns every column of its row, by name, these two included
public record FundInstrument(String tradingsymbol, BigDecimal lastPrice, Map<String, String> columns) {
    private static final int PRICE_LENGTH_MAX = 30;

    /// The fund of a row.
    ///
    /// @param names of the columns
    /// @throws IllegalArgumentException if it is no row of these columns
    static FundInstrument of(List<String> names, String line) {
        List<String> fields = CsvFields.of(line);
        if (fields.size() != names.size()) {
            throw new IllegalArgumentException(
                    "a fund must have " + names.size() + " columns, had " + fields.size());
        }
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            columns.put(names.get(i), fields.get(i));
        }
        String price = columns.getOrDefault("last_price", "");
        if (price.length() > PRICE_LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "last_price has more than " + PRICE_LENGTH_MAX + " characters");
        }
        return new FundInstrument(columns.getOrDefault("tradingsymbol", ""), new BigDecimal(price),
                Collections.unmodifiableMap(columns));
    }
}
