package io.alphapanda.strategies.breakout;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.strategies.api.Direction;
import io.alphapanda.strategies.api.KeptCount;
import io.alphapanda.strategies.api.Setup;
import io.alphapanda.strategies.api.Strategy;
import io.alphapanda.strategies.api.StrategyKind;
import io.alphapanda.strategies.api.Wanted;
import java.util.Optional;

/// Goes with the first close of the day above the range of its first minutes, and with the first one below: once
/// per side and day. A new day begins flat; give it `session_end: true` to leave on the same day.
///
/// It knows no calendar: a session opens with the first bar of a date in India.
public final class OpeningRangeBreakout implements Strategy {
    /// How it is configured: `minutes` 15, `direction` long-only or long-short.
    public static final StrategyKind KIND = StrategyKind.of("opening-range",
            "goes with closes outside the range of the day's first minutes, once per side and day",
            OpeningRangeBreakout::new);

    private final int minutes;
    private final Direction direction;
    private final OpeningRange range;
    private final KeptCount longs;
    private final KeptCount shorts;
    private final Wanted wanted;

    private OpeningRangeBreakout(Setup setup) {
        minutes = setup.wholeNumber("minutes", 1, 300, 15);
        direction = setup.direction();
        range = setup.keep(new OpeningRange(minutes));
        longs = setup.keep(new KeptCount(0));
        shorts = setup.keep(new KeptCount(0));
        wanted = setup.wanted();
    }

    @Override
    public Optional<Opinion> on(Bar bar) {
        if (range.add(bar)) {
            longs.set(0);
            shorts.set(0);
            return wanted.is(Target.FLAT) ? Optional.empty()
                    : Optional.of(Opinion.of(bar.instrument(), Target.FLAT, "a new day"));
        }
        if (range.isForming(bar)) {
            return Optional.empty();
        }
        long close = bar.close().micros();
        if (close > range.highMicros() && longs.value() == 0) {
            longs.set(1);
            return Optional.of(Opinion.of(bar.instrument(), Target.LONG, reason("above")));
        }
        if (close < range.lowMicros() && shorts.value() == 0) {
            shorts.set(1);
            Target target = direction.below();
            return wanted.is(target) ? Optional.empty()
                    : Optional.of(Opinion.of(bar.instrument(), target, reason("below")));
        }
        return Optional.empty();
    }

    private String reason(String side) {
        return "closed " + side + " the range of the first " + minutes + " minutes";
    }
}
