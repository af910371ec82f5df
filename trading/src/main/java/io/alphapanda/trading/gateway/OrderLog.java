package io.alphapanda.trading.gateway;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.OrdStatus;
import io.alphapanda.domain.signal.StrategyId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every open order, oldest first, and the newest that have ended: a fill may still come after a cancel, and an
/// approval may come again.
final class OrderLog {
    /// How many ended orders are remembered; of an older one nothing is known.
    static final int ENDED_MAX = 1_000;

    private final Map<ClOrdId, Known> open = new LinkedHashMap<>();
    private final Map<ClOrdId, Known> ended = new LinkedHashMap<>();

    /// An order and where it stands.
    record Known(ClOrdId clOrdId, StrategyId group, InstrumentId instrument, OrdStatus status) {
        private void write(FieldWriter out) {
            out.text("cl_ord_id", clOrdId.value());
            out.text("strategy_id", group.value());
            out.text("instrument", instrument.value());
            out.choice("ord_status", status);
        }

        private static Known read(FieldReader in) {
            return new Known(new ClOrdId(in.text("cl_ord_id")), new StrategyId(in.text("strategy_id")),
                    new InstrumentId(in.text("instrument")), in.choice("ord_status", OrdStatus.class));
        }
    }

    Optional<Known> find(ClOrdId clOrdId) {
        Known known = open.get(clOrdId);
        return Optional.ofNullable(known == null ? ended.get(clOrdId) : known);
    }

    void add(Known order) {
        open.put(order.clOrdId(), order);
    }

    /// Moves an order on.
    void move(Known order, OrdStatus next) {
        Known moved = new Known(order.clOrdId(), order.group(), order.instrument(), next);
        if (!next.isTerminal()) {
            open.put(order.clOrdId(), moved);
            return;
        }
        open.remove(order.clOrdId());
        ended.put(order.clOrdId(), moved);
        if (ended.size() > ENDED_MAX) {
            Iterator<ClOrdId> oldest = ended.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    /// Those that have not ended, oldest first.
    List<Known> open() {
        return List.copyOf(open.values());
    }

    void snapshot(FieldWriter out) {
        out.list("open", open(), (writer, order) -> order.write(writer));
        out.list("ended", List.copyOf(ended.values()), (writer, order) -> order.write(writer));
    }

    void restore(FieldReader in) {
        open.clear();
        ended.clear();
        in.list("open", Known::read).forEach(order -> open.put(order.clOrdId(), order));
        in.list("ended", Known::read).forEach(order -> ended.put(order.clOrdId(), order));
    }
}
