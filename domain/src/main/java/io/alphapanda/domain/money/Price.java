package io.alphapanda.domain.money;

/// A price per unit, in millionths of a rupee. Exact; may be zero or negative only as data says so.
public record Price(long micros) implements Comparable<Price> {
    /// Micros in one rupee.
    public static final long RUPEE_MICROS = 1_000_000;

    /// Reads a decimal number of rupees.
    ///
    /// @throws NumberFormatException if it is no plain decimal with at most six decimals
    public static Price ofRupees(CharSequence rupees) {
        return new Price(Decimals.parse(rupees, 6, "price"));
    }

    /// The value of `units` at this price.
    ///
    /// @throws ArithmeticException if the value does not fit
    public Money times(long units) {
        return new Money(Math.multiplyExact(micros, units));
    }

    /// For indicators only: exactness ends here.
    public double toDouble() {
        return micros / (double) RUPEE_MICROS;
    }

    /// True above zero, which every price of a fill must be.
    public boolean isPositive() {
        return micros > 0;
    }

    @Override
    public int compareTo(Price other) {
        return Long.compare(micros, other.micros);
    }

    /// The decimal rupees, with at least two decimals.
    @Override
    public String toString() {
        return Decimals.print(micros, 6, 2);
    }
}
