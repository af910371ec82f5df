package io.alphapanda.strategies.runner;

import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.signal.ExitPlan;
import io.alphapanda.domain.signal.Target;
import java.util.Optional;

/// How a strategy's positions are left if it does not say so itself, relative to the price at which it spoke.
///
/// @param stop leave when this much is lost, above 0 % and below 100 %
/// @param target leave when this much is won
/// @param trail follow the best price at this distance
/// @param holdMinutes leave after so many minutes, counted from the signal; 0 = hold on
/// @param sessionEnd leave at the intraday cut-off of the session
public record ExitRules(Optional<Rate> stop, Optional<Rate> target, Optional<Rate> trail, int holdMinutes,
        boolean sessionEnd) {
    /// None: only the strategy's own word ends a position.
    public static final ExitRules NONE = new ExitRules(Optional.empty(), Optional.empty(), Optional.empty(),
            0,
            false);
    private static final long MINUTE_MICROS = 60_000_000;

    /// Refuses distances that no price can have, and a time that runs back.
    public ExitRules {
        requireDistance("stop", stop);
        requireDistance("target", target);
        requireDistance("trail", trail);
        if (holdMinutes < 0) {
            throw new IllegalArgumentException("hold minutes must be 0 or more, was " + holdMinutes);
        }
    }

    private static void requireDistance(String name, Optional<Rate> distance) {
        long billionths = distance.map(Rate::billionths).orElse(1L);
        if (billionths <= 0 || billionths >= Rate.WHOLE) {
            throw new IllegalArgumentException(
                    name + " must be above 0% and below 100%, was " + distance.orElseThrow());
        }
    }

    /// The plan for a position that is asked for now, while its price is `last`; none for flat.
    public ExitPlan planFor(Target side, Price last, long nowMicros) {
        if (side == Target.FLAT || equals(NONE)) {
            return ExitPlan.NONE;
        }
        return new ExitPlan(stop.map(rate -> away(last, rate, -side.sign())),
                target.map(rate -> away(last, rate, side.sign())), trail.map(rate -> away(last, rate, 0)),
                holdMinutes == 0 ? Optional.empty() : Optional.of(nowMicros + holdMinutes * MINUTE_MICROS),
                sessionEnd);
    }

    /// The price this far above (+1) or below (−1) another; for 0, the distance alone, at least one micro.
    private static Price away(Price last, Rate rate, int sign) {
        long distance = Math.max(1, rate.of(new Money(last.micros())).micros());
        return new Price(sign == 0 ? distance : last.micros() + sign * distance);
    }
}
