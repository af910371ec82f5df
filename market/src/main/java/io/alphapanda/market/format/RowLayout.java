package io.alphapanda.market.format;

import java.util.stream.IntStream;

/// Which column of a row holds what, counted from 0; [#ABSENT] where the format has no such column.
///
/// @param time the time of day where it stands apart from the date, else [#ABSENT]
/// @param timeKind how date and time are written
/// @param dayMicros the midnight that milliseconds of the day count from; else 0
/// @param priceDivisor what the written prices are divided by
/// @param headerLines lines before the first row
public record RowLayout(BarFormat format, int symbol, int date, int time, int open, int high, int low,
        int close, int volume, TimeKind timeKind, long dayMicros, int priceDivisor, int headerLines) {
    /// No such column.
    public static final int ABSENT = -1;

    /// How a format writes times.
    public enum TimeKind {
        /// Dates and times as text.
        TEXT,
        /// Seconds, or from 12 digits on milliseconds, since 1970 UTC.
        EPOCH,
        /// Milliseconds since the Indian midnight of the file's date.
        MILLIS_OF_DAY
    }

    /// The fewest columns that a row must have.
    public int columnsMin() {
        return IntStream.of(symbol, date, time, open, high, low, close, volume).max().getAsInt() + 1;
    }

    /// The same where date and time stand in two columns though the header names one: the rest moves right.
    RowLayout withTimeAfterDate() {
        return new RowLayout(format, moved(symbol), date, date + 1, moved(open), moved(high), moved(low),
                moved(close), moved(volume), timeKind, dayMicros, priceDivisor, headerLines);
    }

    private int moved(int column) {
        return column > date ? column + 1 : column;
    }
}
