package io.alphapanda.strategies.reversion;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.indicators.volume.Vwap;
import io.alphapanda.indicators.volume.VwapAnchor;
import io.alphapanda.strategies.api.Direction;
import io.alphapanda.strategies.api.KeptCount;
import io.alphapanda.strategies.api.Setup;
import io.alphapanda.strategies.api.Strategy;
import io.alphapanda.strategies.api.StrategyKind;
import io.alphapanda.strategies.api.Wanted;
import java.util.Optional;

/// Buys a close further than `distance` below the session's volume-weighted average price and leaves when it is
/// back there; the mirror image for shorts. A new day begins flat, and speaks from bar number `warm-up` on.
///
/// What has no volume, such as an index, has no such price and is left alone.
public final class VwapReversion implements Strategy {
    /// How it is configured: `distance` 0.5%, `warm-up` 15 bars, `direction` long-only or long-short.
    public static final StrategyKind KIND = StrategyKind.of("vwap-reversion",
            "takes closes far from the session's volume-weighted average price, leaves when back there",
            VwapReversion::new);

    private final Rate distance;
    private final int warmUpBars;
    private final Direction direction;
    private final Vwap vwap;
    private final KeptCount day;
    private final KeptCount barsToday;
    private final Wanted wanted;

    private VwapReversion(Setup setup) {
        distance = setup.rate("distance", "0.01%", "50%", "0.5%");
        warmUpBars = setup.wholeNumber("warm-up", 2, 1_000, 15);
        direction = setup.direction();
        vwap = setup.keep(new Vwap(VwapAnchor.SESSION));
        day = setup.keep(new KeptCount(Long.MIN_VALUE));
        barsToday = setup.keep(new KeptCount(0));
        wanted = setup.wanted();
    }

    @Override
    public Optional<Opinion> on(Bar bar) {
        vwap.add(bar);
        long today = Ist.epochDay(bar.startMicros());
        if (today != day.value()) {
            day.set(today);
            barsToday.set(1);
            return wanted.is(Target.FLAT) ? Optional.empty() : opinion(bar, Target.FLAT, "a new day");
        }
        if (barsToday.add(1) < warmUpBars || !vwap.isWarm()) {
            return Optional.empty();
        }
        double away = bar.close().toDouble() / vwap.value() - 1;
        double far = (double) distance.billionths() / Rate.WHOLE;
        if (away < -far) {
            return opinion(bar, Target.LONG, "below the VWAP by more than " + distance);
        }
        if (away > far && direction == Direction.LONG_SHORT) {
            return opinion(bar, Target.SHORT, "above the VWAP by more than " + distance);
        }
        boolean isBack = wanted.is(Target.LONG) ? away >= 0 : wanted.is(Target.SHORT) && away <= 0;
        return isBack ? opinion(bar, Target.FLAT, "back at the VWAP") : Optional.empty();
    }

    private Optional<Opinion> opinion(Bar bar, Target target, String reason) {
        return wanted.is(target) ? Optional.empty()
                : Optional.of(Opinion.of(bar.instrument(), target, reason));
    }
}
