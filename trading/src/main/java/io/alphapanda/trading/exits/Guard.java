package io.alphapanda.trading.exits;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.signal.ExitPlan;
import io.alphapanda.domain.signal.Target;
import java.util.Optional;

/// An exit plan and the side whose position it is for. Prices compare in the direction of the side: what is worse
/// for a long is lower, what is worse for a short is higher.
record Guard(Target side, ExitPlan plan) {

    /// Why to leave if a price, the worst seen, is beyond the stop or the trailing stop; the nearer one counts.
    ///
    /// @param bestMicros the best price since the entry
    Optional<String> stopHit(long worstMicros, long bestMicros) {
        int sign = side.sign();
        Optional<Price> stop = plan.stop();
        Optional<Price> trail = plan.trail();
        long trailMicros = trail.isEmpty() ? 0 : bestMicros - sign * trail.get().micros();
        boolean isTrailing = trail.isPresent()
                && (stop.isEmpty() || sign * trailMicros > sign * stop.get().micros());
        if (isTrailing && sign * worstMicros <= sign * trailMicros) {
            return Optional.of("trailing stop " + new Price(trailMicros) + " hit at " + new Price(worstMicros)
                    + ", best was " + new Price(bestMicros));
        }
        return !isTrailing && stop.isPresent() && sign * worstMicros <= sign * stop.get().micros()
                ? Optional.of("stop " + stop.get() + " hit at " + new Price(worstMicros)) : Optional.empty();
    }

    /// Why to leave if a price, the best seen, has reached the target.
    Optional<String> targetHit(long bestMicros) {
        Optional<Price> target = plan.target();
        return target.isPresent() && side.sign() * bestMicros >= side.sign() * target.get().micros()
                ? Optional.of("target " + target.get() + " hit at " + new Price(bestMicros))
                : Optional.empty();
    }

    /// The better of two prices.
    long better(long one, long other) {
        return side == Target.LONG ? Math.max(one, other) : Math.min(one, other);
    }

    /// Writes the guard; one that is absent, as FLAT.
    static void write(FieldWriter out, Optional<Guard> guard) {
        out.choice("guarded_side", guard.map(Guard::side).orElse(Target.FLAT));
        guard.map(Guard::plan).orElse(ExitPlan.NONE).write(out);
    }

    /// Reads what [#write] wrote.
    static Optional<Guard> read(FieldReader in) {
        Guard guard = new Guard(in.choice("guarded_side", Target.class), ExitPlan.read(in));
        return guard.side == Target.FLAT ? Optional.empty() : Optional.of(guard);
    }
}
