package io.alphapanda.zerodha.history;

import io.alphapanda.domain.marketdata.Timeframe;

/// The lengths of bars that the broker keeps, and how many days of them one request may ask for.
public enum HistoryInterval {
    /// One minute.
    MINUTE("minute", 60),
    /// Three minutes.
    MINUTES_3("3minute", 100),
    /// Five minutes.
    MINUTES_5("5minute", 100),
    /// Ten minutes.
    MINUTES_10("10minute", 100),
    /// A quarter of an hour.
    MINUTES_15("15minute", 200),
    /// Half an hour.
    MINUTES_30("30minute", 200),
    /// An hour.
    MINUTES_60("60minute", 400),
    /// A session.
    DAY("day", 2_000);

    private final String word;
    private final int daysMax;

    HistoryInterval(String word, int daysMax) {
        this.word = word;
        this.daysMax = daysMax;
    }

    /// The interval of a timeframe of ours.
    public static HistoryInterval of(Timeframe timeframe) {
        return switch (timeframe) {
            case M1 -> MINUTE;
            case M5 -> MINUTES_5;
            case M15 -> MINUTES_15;
            case H1 -> MINUTES_60;
            case D1 -> DAY;
        };
    }

    /// How the broker calls it.
    public String word() {
        return word;
    }

    /// How many calendar days one request may span.
    public int daysMax() {
        return daysMax;
    }
}
