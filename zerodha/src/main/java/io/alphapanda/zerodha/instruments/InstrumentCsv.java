package io.alphapanda.zerodha.instruments;

import io.alphapanda.domain.money.Price;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/// Reads the broker's list row by row; a row that cannot be read is reported and left out.
public final class InstrumentCsv {
    /// The columns, in their order.
    public static final List<String> COLUMNS = List.of("instrument_token", "exchange_token", "tradingsymbol",
            "name",
            "last_price", "expiry", "strike", "tick_size", "lot_size", "instrument_type", "segment",
            "exchange");
    /// A longer line is no row.
    static final int LINE_LENGTH_MAX = 2_000;

    private InstrumentCsv() {}

    /// Reads a list to its end.
    ///
    /// @param good takes each row that could be read, in the list's order
    /// @param bad takes each that could not
    /// @throws IOException if it cannot be read at all, or begins with another header
    public static void read(InputStream in, Consumer<InstrumentRow> good, Consumer<BadRow> bad)
            throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        String header = lines.readLine();
        if (header == null || !isHeader(withoutMark(header))) {
            throw new IOException("a list of instruments must begin with " + String.join(",", COLUMNS)
                    + "; it began '"
                    + (header == null ? "" : header.substring(0, Math.min(80, header.length()))) + "'");
        }
        long number = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            read(line, number, good, bad);
        }
    }

    /// The broker quotes no name of a column.
    private static boolean isHeader(String line) {
        return line.equals(String.join(",", COLUMNS));
    }

    private static void read(String line, long number, Consumer<InstrumentRow> good, Consumer<BadRow> bad) {
        if (line.isEmpty()) {
            return;
        }
        InstrumentRow row;
        try {
            if (line.length() > LINE_LENGTH_MAX) {
                throw new IllegalArgumentException("is longer than " + LINE_LENGTH_MAX + " characters");
            }
            row = CsvRow.instrument(CsvFields.of(line));
            row.brokersId();
            row.named();
        } catch (IllegalArgumentException unreadable) {
            bad.accept(new BadRow(number, String.valueOf(unreadable.getMessage())));
            return;
        }
        good.accept(row);
    }

    /// The row as the broker writes it, but for the zeros behind its decimals.
    public static String line(InstrumentRow row) {
        return String.join(",", Long.toString(row.token()), Long.toString(row.exchangeToken()),
                quoted(row.symbol()),
                quoted(row.name()), plain(row.lastPrice()), row.expiry().map(LocalDate::toString).orElse(""),
                plain(row.strike()), plain(row.tickSize()), Long.toString(row.lotSize()), row.type(),
                row.segment(),
                row.exchange());
    }

    private static String plain(Price price) {
        return price.toString();
    }

    private static String quoted(String text) {
        return text.indexOf(',') < 0 && text.indexOf('"') < 0 ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String withoutMark(String header) {
        return header.startsWith("\uFEFF") ? header.substring(1) : header;
    }
}
