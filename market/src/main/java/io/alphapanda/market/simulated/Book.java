package io.alphapanda.market.simulated;

import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.Depth.Level;
import io.alphapanda.domain.money.Price;
import java.util.List;

/// The five best prices on both sides of what something is worth, and where the last trade was among them.
///
/// No price lies outside the bounds: at a bound one side has fewer levels, or none.
final class Book {
    /// The least distance from the worth to either side, in ticks.
    private static final double HALF_SPREAD_TICKS = 0.3;
    private static final int BITS_A_LEVEL = 12;
    /// Six bits make a size of up to twice the average, six a number of orders of up to an eighth of its lots.
    private static final int SIZE_SHIFT = 5;
    private static final int ORDERS_SHIFT = 9;
    private static final int SIX_BITS = 63;

    private final long tick;
    private final long lot;
    private final Liquidity liquidity;
    private final Dice dice;
    private long low;
    private long high = Long.MAX_VALUE;
    private long bid;
    private long ask;

    Book(long tick, long lot, Liquidity liquidity, Dice dice) {
        this.tick = tick;
        this.lot = lot;
        this.liquidity = liquidity;
        this.dice = dice;
        low = tick;
    }

    /// Sets the bounds, both on the grid, in millionths of a rupee.
    void hold(long lowMicros, long highMicros) {
        low = lowMicros;
        high = highMicros;
    }

    /// Quotes around what it is worth, and gives the last price: the bid, the ask, or between.
    long trade(double worth) {
        double half = HALF_SPREAD_TICKS * tick + worth * liquidity.halfSpread();
        bid = (long) Math.floor((worth - half) / tick) * tick;
        ask = (long) Math.ceil((worth + half) / tick) * tick;
        long last = switch ((int) dice.below(4)) {
            case 0 -> bid;
            case 1 -> ask;
            default -> Math.max(bid, Math.min(ask, Math.round(worth / tick) * tick));
        };
        return Math.max(low, Math.min(high, last));
    }

    /// The book around the last [#trade].
    Depth depth() {
        long bidsLeft = Math.floorDiv(bid - low, tick) + 1;
        long asksLeft = Math.floorDiv(high - ask, tick) + 1;
        return new Depth(side(bid, -tick, bidsLeft), side(ask, tick, asksLeft));
    }

    private List<Level> side(long best, long step, long left) {
        long bits = dice.bits();
        if (left >= Depth.LEVELS_MAX) {
            return List.of(level(best, bits), level(best + step, bits >>> BITS_A_LEVEL),
                    level(best + 2 * step, bits >>> (2 * BITS_A_LEVEL)),
                    level(best + 3 * step, bits >>> (3 * BITS_A_LEVEL)),
                    level(best + 4 * step, bits >>> (4 * BITS_A_LEVEL)));
        }
        Level[] levels = new Level[(int) Math.max(0, left)];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = level(best + i * step, bits >>> (i * BITS_A_LEVEL));
        }
        return List.of(levels);
    }

    private Level level(long micros, long bits) {
        long lots = 1 + ((liquidity.levelLots() * (bits & SIX_BITS)) >>> SIZE_SHIFT);
        long orders = 1 + ((lots * ((bits >>> (BITS_A_LEVEL / 2)) & SIX_BITS)) >>> ORDERS_SHIFT);
        return new Level(new Price(micros), lots * lot, (int) orders);
    }
}
