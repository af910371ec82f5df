package io.alphapanda.domain.money;

/// An amount of money, in millionths of a rupee, signed. Sums are exact and overflow throws.
public record Money(long micros) implements Comparable<Money> {
    /// Nothing.
    public static final Money ZERO = new Money(0);
    /// Micros in one paisa, the smallest amount that anyone pays.
    public static final long PAISA_MICROS = 10_000;

    /// Reads a decimal number of rupees.
    ///
    /// @throws NumberFormatException if it is no plain decimal with at most six decimals
    public static Money ofRupees(CharSequence rupees) {
        return new Money(Decimals.parse(rupees, 6, "amount"));
    }

    /// A whole number of paise.
    public static Money ofPaise(long paise) {
        return new Money(Math.multiplyExact(paise, PAISA_MICROS));
    }

    /// The exact sum.
    public Money plus(Money other) {
        return new Money(Math.addExact(micros, other.micros));
    }

    /// The exact difference.
    public Money minus(Money other) {
        return new Money(Math.subtractExact(micros, other.micros));
    }

    /// The same amount the other way.
    public Money negated() {
        return new Money(Math.negateExact(micros));
    }

    /// The size of the amount, without its sign.
    public Money abs() {
        return micros < 0 ? negated() : this;
    }

    /// The amount divided by a rupee: for ratios and statistics only.
    public double toDouble() {
        return micros / 1e6;
    }

    /// The nearest paisa; half a paisa goes away from zero.
    public Money roundHalfUpToPaisa() {
        long sign = micros < 0 ? -1 : 1;
        return ofPaise(sign * (Math.addExact(Math.absExact(micros), PAISA_MICROS / 2) / PAISA_MICROS));
    }

    /// True below zero.
    public boolean isNegative() {
        return micros < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(micros, other.micros);
    }

    /// The decimal rupees, with at least two decimals.
    @Override
    public String toString() {
        return Decimals.print(micros, 6, 2);
    }
}
