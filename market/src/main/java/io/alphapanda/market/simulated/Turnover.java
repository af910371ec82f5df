package io.alphapanda.market.simulated;

/// What trades in one instrument, in whole lots: the last trade, the day's volume, and what stays open.
final class Turnover {
    private static final double SECOND_MICROS = 1e6;
    /// Of what trades, at most this part is opened or closed on balance.
    private static final double OPENED_MAX = 0.3;

    private final Liquidity liquidity;
    private final long lot;
    private final Dice dice;
    private long lastUnits;
    private long dayVolume;
    private long openLots;

    Turnover(Liquidity liquidity, long lot, Dice dice) {
        this.liquidity = liquidity;
        this.lot = lot;
        this.dice = dice;
        openLots = liquidity.openLots();
    }

    /// Begins a day, whose first tick tells of one trade at least.
    void openDay() {
        dayVolume = 0;
    }

    /// Trades what `elapsedMicros` bring; `eagerness` is 1 where the market is its usual self.
    void trade(long elapsedMicros, double eagerness) {
        double units = liquidity.secondUnits() * (elapsedMicros / SECOND_MICROS) * eagerness
                * (0.5 + dice.uniform());
        long lots = (long) (units / lot + dice.uniform());
        if (dayVolume == 0) {
            lots = Math.max(1, lots);
        }
        if (lots > 0) {
            dayVolume += lots * lot;
            lastUnits = lot * (1 + dice.below(Math.min(lots, 1L << 20)));
            double opened = lots * OPENED_MAX * (2 * dice.uniform() - 1);
            openLots = liquidity.openLots() == 0 ? 0 : Math.max(1, openLots + (long) opened);
        }
    }

    /// Units of the last trade.
    long lastUnits() {
        return lastUnits;
    }

    /// Units traded today.
    long dayVolume() {
        return dayVolume;
    }

    /// Units open.
    long openInterest() {
        return openLots * lot;
    }
}
