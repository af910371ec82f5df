package io.alphapanda.benchmarks.readings;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.indicators.average.Ema;
import io.alphapanda.indicators.momentum.Rsi;
import io.alphapanda.indicators.volatility.Atr;
import io.alphapanda.indicators.volatility.Bollinger;
import io.alphapanda.strategies.api.KeptCount;
import io.alphapanda.strategies.api.Setup;
import io.alphapanda.strategies.api.Strategy;
import io.alphapanda.strategies.api.StrategyKind;
import java.util.Optional;

/// Follows which of two exponential averages is above, and reads RSI, ATR and Bollinger bands on every bar besides.
final class ReadsAll implements Strategy {
    private final Ema fast;
    private final Ema slow;
    private final Rsi rsi;
    private final Atr atr;
    private final Bollinger bands;
    private final KeptCount seen;
    private final KeptCount lastSign;
    private final Readings readings;

    private ReadsAll(Setup setup, Readings readings) {
        fast = setup.keep(new Ema(Readings.FAST));
        slow = setup.keep(new Ema(Readings.SLOW));
        rsi = setup.keep(new Rsi(Readings.WILDER));
        atr = setup.keep(new Atr(Readings.WILDER));
        bands = setup.keep(new Bollinger(Readings.BAND, Readings.BAND_FACTOR));
        seen = setup.keep(new KeptCount(0));
        lastSign = setup.keep(new KeptCount(0));
        this.readings = readings;
    }

    /// The kind of strategy that hands what it reads to these.
    static StrategyKind into(Readings readings) {
        return StrategyKind.of("reads-all", "reads five indicators on every bar",
                setup -> new ReadsAll(setup, readings));
    }

    @Override
    public Optional<Opinion> on(Bar bar) {
        fast.add(bar);
        slow.add(bar);
        rsi.add(bar);
        atr.add(bar);
        bands.add(bar);
        if (seen.add(1) < Readings.FIRST_BAR) {
            return Optional.empty();
        }
        double quick = fast.value();
        double calm = slow.value();
        readings.take(quick - calm, rsi.value(), atr.value(), bands.upper(), bands.lower());
        return crossed(bar, Double.compare(quick, calm));
    }

    private Optional<Opinion> crossed(Bar bar, int sign) {
        long before = lastSign.value();
        if (sign == 0 || sign == before) {
            return Optional.empty();
        }
        lastSign.set(sign);
        return before == 0 ? Optional.empty()
                : Optional.of(Opinion.of(bar.instrument(), sign > 0 ? Target.LONG : Target.FLAT, "a cross"));
    }
}
