package io.alphapanda.indicators.volatility;

import io.alphapanda.domain.marketdata.Bar;

/// The true range of a bar (Wilder 1978): how far the price went since the close before.
public final class TrueRange {
    private TrueRange() {}

    /// High less low of a bar that has none before it, in millionths of a rupee.
    public static long micros(Bar bar) {
        return bar.high().micros() - bar.low().micros();
    }

    /// The distance from the lower of low and previous close to the higher of high and previous close.
    public static long micros(Bar bar, long previousCloseMicros) {
        return Math.max(bar.high().micros(), previousCloseMicros)
                - Math.min(bar.low().micros(), previousCloseMicros);
    }
}
