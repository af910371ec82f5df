package io.alphapanda.domain.money;

import java.math.BigInteger;

/// A fraction of an amount, in billionths: 0.05 % is 500,000. Fine enough for one paisa in a crore.
public record Rate(long billionths) {
    /// No part at all.
    public static final Rate ZERO = new Rate(0);
    /// Billionths in the whole.
    public static final long WHOLE = 1_000_000_000L;

    /// Reads a percentage without its sign: `0.05` is five hundredths of a percent.
    public static Rate ofPercent(CharSequence percent) {
        return new Rate(Decimals.parse(percent, 7, "percentage"));
    }

    /// Hundredths of a percent.
    public static Rate ofBasisPoints(CharSequence basisPoints) {
        return new Rate(Decimals.parse(basisPoints, 5, "basis points"));
    }

    /// This part of an amount, rounded down to the micro-rupee toward zero.
    public Money of(Money amount) {
        long product = amount.micros() * billionths;
        long high = Math.multiplyHigh(amount.micros(), billionths);
        if (high == product >> 63) {
            return new Money(product / WHOLE);
        }
        return new Money(BigInteger.valueOf(amount.micros()).multiply(BigInteger.valueOf(billionths))
                .divide(BigInteger.valueOf(WHOLE)).longValueExact());
    }

    /// The percentage, as people read it.
    @Override
    public String toString() {
        return Decimals.print(billionths, 7, 0) + "%";
    }
}
