package io.alphapanda.market.files;

import io.alphapanda.market.format.RowLayout;
import io.alphapanda.market.text.CsvLines;
import io.alphapanda.market.text.DecimalScan;
import io.alphapanda.market.text.TimeScan;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Reads one row into the columns, or says what is wrong with it. Not thread-safe.
final class RowParser {
    private static final int PRICE_DECIMALS = 6;
    /// Seconds since 1970 have ten digits until the year 2286.
    private static final int EPOCH_SECONDS_DIGITS_MAX = 11;

    private final CsvLines lines;
    private final RowLayout layout;
    private final int columnsMin;
    private byte[] symbol = new byte[0];

    /// Reads rows of `lines` laid out as `layout` says.
    RowParser(CsvLines lines, RowLayout layout) {
        this.lines = lines;
        this.layout = layout;
        columnsMin = layout.columnsMin();
    }

    /// The symbol that the file's first row names; empty if the format has none.
    String symbol() {
        return new String(symbol, StandardCharsets.UTF_8);
    }

    /// Adds the line that the lines stand on to `rows`.
    ///
    /// @return what is wrong with it, in which case nothing is added
    Optional<RowFault> add(BarRows rows) {
        if (lines.fieldCount() < columnsMin) {
            return Optional.of(RowFault.TOO_FEW_COLUMNS);
        }
        if (layout.symbol() != RowLayout.ABSENT && !isSameSymbol()) {
            return Optional.of(RowFault.OTHER_SYMBOL);
        }
        long time = time();
        if (time == TimeScan.UNREADABLE) {
            return Optional.of(RowFault.UNREADABLE_TIME);
        }
        long open = price(layout.open());
        long high = price(layout.high());
        long low = price(layout.low());
        long close = price(layout.close());
        long volume = volume();
        if (open == DecimalScan.UNREADABLE || high == DecimalScan.UNREADABLE || low == DecimalScan.UNREADABLE
                || close == DecimalScan.UNREADABLE || volume == DecimalScan.UNREADABLE) {
            return Optional.of(RowFault.UNREADABLE_NUMBER);
        }
        if (open <= 0 || high <= 0 || low <= 0 || close <= 0) {
            return Optional.of(RowFault.PRICE_NOT_POSITIVE);
        }
        if (high < low) {
            return Optional.of(RowFault.HIGH_BELOW_LOW);
        }
        if (open > high || open < low || close > high || close < low) {
            return Optional.of(RowFault.OPEN_OR_CLOSE_OUTSIDE);
        }
        if (volume < 0) {
            return Optional.of(RowFault.NEGATIVE_VOLUME);
        }
        rows.add(time, open, high, low, close, volume, lines.number(), lines.position());
        return Optional.empty();
    }

    private boolean isSameSymbol() {
        int start = lines.start(layout.symbol());
        int end = lines.end(layout.symbol());
        if (symbol.length == 0) {
            symbol = Arrays.copyOfRange(lines.bytes(), start, end);
        }
        return Arrays.equals(symbol, 0, symbol.length, lines.bytes(), start, end);
    }

    private long time() {
        byte[] bytes = lines.bytes();
        int start = lines.start(layout.date());
        int end = lines.end(layout.date());
        return switch (layout.timeKind()) {
            case TEXT -> textMicros(bytes, start, end);
            case EPOCH -> epochMicros(bytes, start, end);
            case MILLIS_OF_DAY -> {
                long millis = DecimalScan.scaled(bytes, start, end, 0);
                boolean isInDay = millis >= 0 && millis < 86_400_000;
                yield isInDay ? layout.dayMicros() + millis * 1_000 : TimeScan.UNREADABLE;
            }
        };
    }

    private long textMicros(byte[] bytes, int start, int end) {
        int time = layout.time();
        if (time == RowLayout.ABSENT) {
            return TimeScan.moment(bytes, start, end);
        }
        return TimeScan.moment(bytes, start, end, lines.start(time), lines.end(time));
    }

    private static long epochMicros(byte[] bytes, int start, int end) {
        long value = DecimalScan.scaled(bytes, start, end, 0);
        long unit = end - start <= EPOCH_SECONDS_DIGITS_MAX ? 1_000_000L : 1_000L;
        boolean isTime = value > 0 && value < Long.MAX_VALUE / unit;
        return isTime ? value * unit : TimeScan.UNREADABLE;
    }

    private long price(int column) {
        int divisor = layout.priceDivisor();
        long micros = DecimalScan.scaled(lines.bytes(), lines.start(column), lines.end(column),
                PRICE_DECIMALS);
        return divisor == 1 || micros == DecimalScan.UNREADABLE ? micros : micros / divisor;
    }

    /// Whole units; an empty field or a dash is no volume, as in files of indices.
    private long volume() {
        int column = layout.volume();
        if (column == RowLayout.ABSENT) {
            return 0;
        }
        int start = lines.start(column);
        int length = lines.end(column) - start;
        if (length == 0 || (length == 1 && lines.bytes()[start] == '-')) {
            return 0;
        }
        return DecimalScan.scaled(lines.bytes(), start, lines.end(column), 0);
    }
}
