package io.alphapanda.benchmarks.readings;

/// What was read of all indicators, bar by bar: added up, so that nobody can leave a reading out.
public final class Readings {
    /// Nobody reads before this bar: from then on every indicator is warm, for ours, peer and limit alike; the peer's
    /// slower average needs one bar more than ours.
    public static final int FIRST_BAR = 51;
    /// The averages whose cross is traded.
    public static final int FAST = 20;
    /// The slower one.
    public static final int SLOW = 50;
    /// Of RSI and ATR.
    public static final int WILDER = 14;
    /// Of the Bollinger bands.
    public static final int BAND = 20;
    /// How many deviations wide they are.
    public static final double BAND_FACTOR = 2;

    private double sum;
    private long count;

    /// Takes what one bar gave.
    public void take(double averages, double rsi, double atr, double upper, double lower) {
        sum += averages + rsi + atr + upper - lower;
        count++;
    }

    /// All of it.
    public double sum() {
        return sum;
    }

    /// How many bars were read.
    public long count() {
        return count;
    }
}
