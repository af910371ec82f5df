package io.alphapanda.indicators.window;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Stateful;

/// An exact sum of products in 128 bits: squares of prices, and prices times volumes, outgrow a `long`.
///
/// Since it is exact it never drifts, however many products are added and taken away again.
public final class WideSum implements Stateful {
    private static final double TWO_TO_64 = 0x1p64;

    /// The value is `high` × 2^64 + `low`, the latter without a sign.
    private long high;
    private long low;

    /// Adds `a` × `b`.
    ///
    /// @throws ArithmeticException if the sum does not fit
    public void addProduct(long a, long b) {
        long product = a * b;
        low += product;
        int carry = Long.compareUnsigned(low, product) < 0 ? 1 : 0;
        high = Math.addExact(high, Math.addExact(Math.multiplyHigh(a, b), carry));
    }

    /// Back to 0.
    public void clear() {
        high = 0;
        low = 0;
    }

    /// `count` × this sum − `root` × `root`, exact until it becomes a `double`. With the sum of `count` squares
    /// and the sum `root` of their roots, it is `count`² times the variance of the population.
    ///
    /// @param count at least 1
    /// @throws ArithmeticException if it does not fit
    public double timesLessSquare(int count, long root) {
        long squareLow = root * root;
        long squareHigh = Math.multiplyHigh(root, root);
        long timesLow = low * count;
        long timesHigh = Math.addExact(Math.multiplyExact(high, (long) count),
                Math.unsignedMultiplyHigh(low, count));
        int borrow = Long.compareUnsigned(timesLow, squareLow) < 0 ? 1 : 0;
        return toDouble(Math.subtractExact(timesHigh, squareHigh) - borrow, timesLow - squareLow);
    }

    /// The nearest `double`, but for the last place.
    public double toDouble() {
        return toDouble(high, low);
    }

    private static double toDouble(long high, long low) {
        if (high < 0) {
            return -toDouble(low == 0 ? -high : ~high, -low);
        }
        double upperHalf = low >>> 32;
        double lowerHalf = low & 0xFFFF_FFFFL;
        return high * TWO_TO_64 + (upperHalf * 0x1p32 + lowerHalf);
    }

    /// Takes over another sum.
    public void copyFrom(WideSum other) {
        high = other.high;
        low = other.low;
    }

    @Override
    public void snapshot(FieldWriter out) {
        out.integer("high", high);
        out.integer("low", low);
    }

    @Override
    public void restore(FieldReader in) {
        high = in.integer("high");
        low = in.integer("low");
    }
}
