package io.alphapanda.domain.signal;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.money.Price;
import java.util.Optional;

/// How a position is to be left if no signal ends it first.
///
/// @param stop leave at this price or worse
/// @param target leave at this price or better
/// @param trail follow the best price at this distance
/// @param untilMicros leave at this moment, in microseconds of UTC
public record ExitPlan(Optional<Price> stop, Optional<Price> target, Optional<Price> trail,
        Optional<Long> untilMicros) {
    /// No plan: only a signal ends the position.
    public static final ExitPlan NONE = new ExitPlan(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty());

    /// Writes the four, zero where absent: no price and no moment of ours is zero.
    public void write(FieldWriter out) {
        out.decimal("stop", stop.map(Price::micros).orElse(0L));
        out.decimal("target_price", target.map(Price::micros).orElse(0L));
        out.decimal("trail", trail.map(Price::micros).orElse(0L));
        out.time("until", untilMicros.orElse(0L));
    }

    /// Reads what [#write] wrote.
    public static ExitPlan read(FieldReader in) {
        Optional<Price> stop = price(in.decimal("stop"));
        Optional<Price> target = price(in.decimal("target_price"));
        Optional<Price> trail = price(in.decimal("trail"));
        long until = in.time("until");
        return stop.isEmpty() && target.isEmpty() && trail.isEmpty() && until == 0 ? NONE
                : new ExitPlan(stop, target, trail, until == 0 ? Optional.empty() : Optional.of(until));
    }

    private static Optional<Price> price(long micros) {
        return micros == 0 ? Optional.empty() : Optional.of(new Price(micros));
    }
}
