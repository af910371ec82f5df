package io.alphapanda.trading.exits;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.time.Ist;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One group's position in an instrument as its fills made it, the plan that guards it, and whether an exit is
/// under way.
///
/// A plan guards only a position of its own side: after the signal for a reversal the old plan stays in force until
/// the fills have turned the position. It is also kept while flat, for an entry that goes on filling.
final class GuardedPosition {
    private static final long ASK_AGAIN_MICROS = 1_000_000;

    private final StrategyId group;
    private final InstrumentId instrument;
    private final Set<ClOrdId> exitOrders = new LinkedHashSet<>();
    private Optional<Guard> newest = Optional.empty();
    private Optional<Guard> inForce = Optional.empty();
    private long units;
    private long bestMicros;
    private boolean isLeaving;
    private long askAgainMicros = Long.MIN_VALUE;

    GuardedPosition(StrategyId group, InstrumentId instrument) {
        this.group = group;
        this.instrument = instrument;
    }

    StrategyId group() {
        return group;
    }

    InstrumentId instrument() {
        return instrument;
    }

    /// A strategy wants to be on a side, to be left as the guard says.
    void wants(Guard guard) {
        newest = Optional.of(guard);
        if (guard.side().sign() == Long.signum(units)) {
            inForce = newest;
        }
    }

    /// Somebody has asked for flat, or an exit is on its way.
    void leaves() {
        isLeaving = units != 0;
    }

    /// An exit order is on its way.
    void leavesBy(ClOrdId exitOrder) {
        exitOrders.add(exitOrder);
        leaves();
    }

    /// A wish for flat was refused.
    void stays() {
        isLeaving = !exitOrders.isEmpty();
    }

    /// An order has ended; if it was the last exit and left something, the plan is in force again.
    void ended(ClOrdId order) {
        if (exitOrders.remove(order)) {
            isLeaving = units != 0 && !exitOrders.isEmpty();
        }
    }

    /// Books a fill, and tells whether it opened a position.
    boolean on(Fill fill) {
        int before = Long.signum(units);
        units = Math.addExact(units, fill.side().sign() * fill.lastUnits());
        int now = Long.signum(units);
        if (newest.isPresent() && newest.get().side().sign() == now) {
            inForce = newest;
        } else if (now != before) {
            inForce = Optional.empty();
        }
        if (fill.leavesUnits() == 0) {
            ended(fill.clOrdId());
        }
        if (now == before) {
            return false;
        }
        isLeaving = false;
        bestMicros = fill.lastPrice().micros();
        return now != 0;
    }

    /// True if a trigger would be followed now.
    private boolean isGuarded(long nowMicros) {
        return inForce.isPresent() && units != 0 && !isLeaving && nowMicros >= askAgainMicros;
    }

    /// Why to leave at a trade's price.
    Optional<String> onPrice(Price last, long nowMicros) {
        return onPrices(last.micros(), last.micros(), last.micros(), nowMicros);
    }

    /// Why to leave after a bar, of which nobody knows what came first: the worst price is held against the stop as
    /// it was before the bar, then the best against the target, and then, with a trail that has followed the best,
    /// the close, which came last for certain. So a bar that touches stop and target is a stop.
    Optional<String> onBar(Bar bar, long nowMicros) {
        boolean isLong = units > 0;
        return onPrices((isLong ? bar.low() : bar.high()).micros(),
                (isLong ? bar.high() : bar.low()).micros(),
                bar.close().micros(), nowMicros);
    }

    private Optional<String> onPrices(long worst, long best, long last, long nowMicros) {
        if (inForce.isEmpty() || units == 0) {
            return Optional.empty();
        }
        Guard guard = inForce.get();
        Optional<String> why = guard.stopHit(worst, bestMicros);
        if (why.isEmpty()) {
            why = guard.targetHit(best);
        }
        bestMicros = guard.better(bestMicros, best);
        if (why.isEmpty()) {
            why = guard.stopHit(last, bestMicros);
        }
        return why.isEmpty() ? onTime(nowMicros) : followed(why, nowMicros);
    }

    /// Why to leave at once after an entry that filled within a bar: its worst price may have come later.
    Optional<String> onEntryBar(Bar bar, long nowMicros) {
        long worst = (units > 0 ? bar.low() : bar.high()).micros();
        return inForce.isEmpty() || units == 0 ? Optional.empty()
                : followed(inForce.get().stopHit(worst, bestMicros), nowMicros);
    }

    /// Why to leave at a moment.
    Optional<String> onTime(long nowMicros) {
        boolean isDue = inForce.isPresent() && inForce.get().plan().untilMicros().isPresent()
                && nowMicros >= inForce.get().plan().untilMicros().get();
        return isDue ? followed(Optional.of("held until "
                + Ist.shown(inForce.get().plan().untilMicros().get())), nowMicros) : Optional.empty();
    }

    /// Why to leave at the cut-off of the session.
    Optional<String> onSessionEnd(long nowMicros) {
        return inForce.isPresent() && inForce.get().plan().atSessionEnd()
                ? followed(Optional.of("the session ends"), nowMicros) : Optional.empty();
    }

    private Optional<String> followed(Optional<String> why, long nowMicros) {
        if (why.isEmpty() || !isGuarded(nowMicros)) {
            return Optional.empty();
        }
        isLeaving = true;
        askAgainMicros = nowMicros + ASK_AGAIN_MICROS;
        return why;
    }

    void write(FieldWriter out) {
        out.text("strategy_id", group.value());
        out.text("instrument", instrument.value());
        Guard.write(out, newest);
        Guard.write(out, inForce);
        out.integer("units", units);
        out.decimal("best", bestMicros);
        out.flag("is_leaving", isLeaving);
        out.integer("ask_again", askAgainMicros);
        out.list("exit_orders", List.copyOf(exitOrders),
                (writer, order) -> writer.text("cl_ord_id", order.value()));
    }

    static GuardedPosition read(FieldReader in) {
        GuardedPosition position = new GuardedPosition(new StrategyId(in.text("strategy_id")),
                new InstrumentId(in.text("instrument")));
        position.newest = Guard.read(in);
        position.inForce = Guard.read(in);
        position.units = in.integer("units");
        position.bestMicros = in.decimal("best");
        position.isLeaving = in.flag("is_leaving");
        position.askAgainMicros = in.integer("ask_again");
        position.exitOrders.addAll(in.list("exit_orders", order -> new ClOrdId(order.text("cl_ord_id"))));
        return position;
    }
}
