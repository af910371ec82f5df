package io.alphapanda.sandbox.market;

import io.alphapanda.domain.money.Price;
import java.math.BigInteger;

/// Units traded and what was paid for them, exactly, whatever their number.
record Turnover(BigInteger micros, long units) {
    static final Turnover NONE = new Turnover(BigInteger.ZERO, 0);

    Turnover plus(long priceMicros, long moreUnits) {
        return new Turnover(
                micros.add(BigInteger.valueOf(priceMicros).multiply(BigInteger.valueOf(moreUnits))),
                units + moreUnits);
    }

    /// The average price, rounded down to the paisa; zero where nothing traded.
    Price average() {
        if (units == 0) {
            return new Price(0);
        }
        long average = micros.divide(BigInteger.valueOf(units)).longValueExact();
        return new Price(average - Math.floorMod(average, 10_000L));
    }
}
