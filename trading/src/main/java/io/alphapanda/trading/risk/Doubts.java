package io.alphapanda.trading.risk;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Stateful;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.signal.StrategyId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Orders of which nobody knows whether the broker has them, the exits that wait until that is known, and the
/// newest orders that failed: what these fill all the same nobody wants.
final class Doubts implements Stateful {
    /// How many failed orders are remembered.
    static final int FAILED_MAX = 1_000;

    private final Map<ClOrdId, InstrumentId> unknown = new LinkedHashMap<>();
    private final List<WaitingExit> waiting = new ArrayList<>();
    private final Set<ClOrdId> failed = new LinkedHashSet<>();

    /// A wish to leave what a strategy holds.
    ///
    /// @param unitsMax at most so many units
    record WaitingExit(StrategyId group, InstrumentId instrument, long unitsMax) {
        private boolean isOf(StrategyId someGroup, InstrumentId someInstrument) {
            return group.equals(someGroup) && instrument.equals(someInstrument);
        }
    }

    void begin(ClOrdId order, InstrumentId instrument) {
        unknown.put(order, instrument);
    }

    void end(ClOrdId order) {
        unknown.remove(order);
    }

    boolean isIn(InstrumentId instrument) {
        return unknown.containsValue(instrument);
    }

    long countIn(InstrumentId instrument) {
        return unknown.values().stream().filter(instrument::equals).count();
    }

    /// Lets an exit wait; several of one strategy in one instrument become one for all their units.
    void letWait(StrategyId group, InstrumentId instrument, long unitsMax) {
        long units = unitsMax;
        Iterator<WaitingExit> earlier = waiting.iterator();
        while (earlier.hasNext()) {
            WaitingExit exit = earlier.next();
            if (exit.isOf(group, instrument)) {
                units = exit.unitsMax > Long.MAX_VALUE - units ? Long.MAX_VALUE : units + exit.unitsMax;
                earlier.remove();
            }
        }
        waiting.add(new WaitingExit(group, instrument, units));
    }

    /// Takes the exits out that need wait no more, of those instruments that fit.
    List<WaitingExit> takeReady(Predicate<InstrumentId> fits) {
        List<WaitingExit> ready = waiting.stream()
                .filter(exit -> fits.test(exit.instrument) && !isIn(exit.instrument)).toList();
        waiting.removeAll(ready);
        return ready;
    }

    void fail(ClOrdId order) {
        failed.add(order);
        if (failed.size() > FAILED_MAX) {
            Iterator<ClOrdId> oldest = failed.iterator();
            oldest.next();
            oldest.remove();
        }
    }

    boolean hasFailed(ClOrdId order) {
        return failed.contains(order);
    }

    @Override
    public void snapshot(FieldWriter out) {
        out.list("unknown", List.copyOf(unknown.entrySet()), (writer, entry) -> {
            writer.text("cl_ord_id", entry.getKey().value());
            writer.text("instrument", entry.getValue().value());
        });
        out.list("waiting", waiting, (writer, exit) -> {
            writer.text("strategy_id", exit.group.value());
            writer.text("instrument", exit.instrument.value());
            writer.integer("units_max", exit.unitsMax);
        });
        out.list("failed", List.copyOf(failed), (writer, order) -> writer.text("cl_ord_id", order.value()));
    }

    @Override
    public void restore(FieldReader in) {
        unknown.clear();
        waiting.clear();
        failed.clear();
        in.list("unknown", entry -> unknown.put(new ClOrdId(entry.text("cl_ord_id")),
                new InstrumentId(entry.text("instrument"))) == null);
        waiting.addAll(in.list("waiting", exit -> new WaitingExit(new StrategyId(exit.text("strategy_id")),
                new InstrumentId(exit.text("instrument")), exit.integer("units_max"))));
        failed.addAll(in.list("failed", order -> new ClOrdId(order.text("cl_ord_id"))));
    }
}
