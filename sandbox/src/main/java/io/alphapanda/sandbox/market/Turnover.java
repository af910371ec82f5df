package io.alphapanda.sandbox.market;

import io.alphapanda.domain.money.Price;
import java.math.BigInteger;

/// Units traded and what was paid for them, exactly, whatever their number. One thread at a time.
final class Turnover {
    /// Sums beyond it are moved into the large one; no product of a print reaches as far again.
    private static final long SPILL_MICROS = 1L << 61;

    private BigInteger large = BigInteger.ZERO;
    private long micros;
    private long units;

    void add(long priceMicros, long moreUnits) {
        long high = Math.multiplyHigh(priceMicros, moreUnits);
        long value = priceMicros * moreUnits;
        if (high != 0 || value < 0 || value > SPILL_MICROS) {
            large = large.add(BigInteger.valueOf(priceMicros).multiply(BigInteger.valueOf(moreUnits)));
        } else {
            micros += value;
        }
        if (micros > SPILL_MICROS) {
            large = large.add(BigInteger.valueOf(micros));
            micros = 0;
        }
        units += moreUnits;
    }

    void clear() {
        large = BigInteger.ZERO;
        micros = 0;
        units = 0;
    }

    /// The average price, rounded down to the paisa; zero where nothing traded.
    Price average() {
        if (units == 0) {
            return new Price(0);
        }
        long average = large.add(BigInteger.valueOf(micros)).divide(BigInteger.valueOf(units))
                .longValueExact();
        return new Price(average - Math.floorMod(average, 10_000L));
    }
}
