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
/// @param atSessionEnd leave at the intraday cut-off of the session, whatever the product
public record ExitPlan(Optional<Price> stop, Optional<Price> target, Optional<Price> trail,
        Optional<Long> untilMicros, boolean atSessionEnd) {
    /// No plan: only a signal ends the position.
    public static final ExitPlan NONE = new ExitPlan(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), false);

    /// Writes them all, zero where absent: no price and no moment of ours is zero.
    public void write(FieldWriter out) {
        out.optionalPrice("stop", stop);
        out.optionalPrice("target_price", target);
        out.optionalPrice("trail", trail);
        out.time("until", untilMicros.orElse(0L));
        out.flag("at_session_end", atSessionEnd);
    }

    /// Reads what [#write] wrote.
    public static ExitPlan read(FieldReader in) {
        Optional<Price> stop = in.optionalPrice("stop");
        Optional<Price> target = in.optionalPrice("target_price");
        Optional<Price> trail = in.optionalPrice("trail");
        long until = in.time("until");
        boolean atSessionEnd = in.flag("at_session_end");
        return stop.isEmpty() && target.isEmpty() && trail.isEmpty() && until == 0 && !atSessionEnd ? NONE
                : new ExitPlan(stop, target, trail, until == 0 ? Optional.empty() : Optional.of(until),
                        atSessionEnd);
    }
}
