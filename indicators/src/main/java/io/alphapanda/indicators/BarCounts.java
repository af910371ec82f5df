package io.alphapanda.indicators;

/// How many bars an indicator may look back on.
public final class BarCounts {
    /// The most.
    public static final int MAX = 10_000;

    private BarCounts() {}

    /// The count itself, if it is from `min` to [#MAX].
    ///
    /// @param what it is of, as `RSI length`
    /// @throws IllegalArgumentException naming the range and the count, otherwise
    public static int checked(String what, int barCount, int min) {
        if (barCount < min || barCount > MAX) {
            throw new IllegalArgumentException(
                    what + " must be from " + min + " to " + MAX + ", was " + barCount);
        }
        return barCount;
    }

    /// The factor itself, if it is above 0 and at most 100.
    ///
    /// @param what it is of, as `Bollinger factor`
    /// @throws IllegalArgumentException naming the range and the factor, otherwise
    public static double checkedFactor(String what, double factor) {
        if (!(factor > 0 && factor <= 100)) {
            throw new IllegalArgumentException(what + " must be above 0 and at most 100, was " + factor);
        }
        return factor;
    }
}
