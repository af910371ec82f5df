package io.alphapanda.market.simulated;

import java.util.List;

/// The prices beneath the ticks: they take a step every 250 milliseconds, whether anybody looks or not, so
/// that the market behaves alike however often its instruments tick.
final class LatentPrices {
    static final int STEPS_A_MINUTE = 240;
    static final long STEP_MICROS = 60_000_000L / STEPS_A_MINUTE;

    private final MarketFactor market;
    private final PricePath[] paths;
    private long nextStepMicros = Long.MAX_VALUE;
    private boolean started;

    LatentPrices(MarketFactor market, List<PricePath> paths) {
        this.market = market;
        this.paths = paths.toArray(PricePath[]::new);
    }

    /// Begins a day between two moments. The first day opens where the market starts, all others with a gap.
    void openDay(long startMicros, long endMicros) {
        market.openDay(Math.max(1, (int) ((endMicros - startMicros) / STEP_MICROS)));
        for (PricePath path : paths) {
            path.openDay(market, started);
        }
        started = true;
        nextStepMicros = startMicros + STEP_MICROS;
    }

    /// Takes every step up to a moment of this day.
    void advanceTo(long micros) {
        while (nextStepMicros <= micros) {
            market.step();
            for (PricePath path : paths) {
                path.step(market);
            }
            nextStepMicros += STEP_MICROS;
        }
    }

    MarketFactor market() {
        return market;
    }
}
