package io.alphapanda.strategies.cross;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Stateful;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.strategies.api.Direction;
import java.util.Optional;

/// Turns the sign of fast − slow, bar by bar, into changes of the wanted side.
///
/// The first sign only arms: a position needs a change of sign. The same side is never asked for twice.
final class CrossRule implements Stateful {
    private final CrossMode mode;
    private final Direction direction;
    private int lastSign;
    private Target wanted = Target.FLAT;

    CrossRule(CrossMode mode, Direction direction) {
        this.mode = mode;
        this.direction = direction;
    }

    /// Takes the sign of fast − slow on the next bar, both being warm.
    Optional<Target> on(int sign) {
        int before = lastSign;
        if (sign != 0 || mode == CrossMode.STRICT) {
            lastSign = sign;
        }
        if (sign == 0 || before != -sign) {
            return Optional.empty();
        }
        Target now = sign > 0 ? Target.LONG : direction.below();
        if (now == wanted) {
            return Optional.empty();
        }
        wanted = now;
        return Optional.of(now);
    }

    @Override
    public void snapshot(FieldWriter out) {
        out.integer("last_sign", lastSign);
        out.choice("wanted", wanted);
    }

    @Override
    public void restore(FieldReader in) {
        lastSign = Math.toIntExact(in.integer("last_sign"));
        wanted = in.choice("wanted", Target.class);
    }
}
