package io.alphapanda.trading.venue;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.order.ClOrdId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The account's orders at the venue, in the order in which they came or were last replaced.
final class OrderBook {
    private final Map<ClOrdId, RestingOrder> orders = new LinkedHashMap<>();
    /// The same by instrument; a list that has become empty stays.
    private final Map<InstrumentId, List<RestingOrder>> byInstrument = new HashMap<>();

    void add(RestingOrder order) {
        orders.put(order.clOrdId(), order);
        byInstrument.computeIfAbsent(order.instrument(), id -> new ArrayList<>()).add(order);
    }

    /// Takes an order out, if it is there.
    void remove(RestingOrder order) {
        List<RestingOrder> of = byInstrument.get(order.instrument());
        if (of != null && of.remove(order)) {
            orders.remove(order.clOrdId());
        }
    }

    Optional<RestingOrder> find(ClOrdId clOrdId) {
        return Optional.ofNullable(orders.get(clOrdId));
    }

    boolean hasOrdersOf(InstrumentId instrument) {
        // Nearly every bar of a backtest finds no order at all.
        if (orders.isEmpty()) {
            return false;
        }
        List<RestingOrder> of = byInstrument.get(instrument);
        return of != null && !of.isEmpty();
    }

    /// Those of an instrument, as a copy: they may end while they are walked.
    List<RestingOrder> of(InstrumentId instrument) {
        return List.copyOf(byInstrument.getOrDefault(instrument, List.of()));
    }

    /// All, as a copy.
    List<RestingOrder> all() {
        return List.copyOf(orders.values());
    }

    /// Units that delivery sales in an instrument still have to deliver.
    long unitsToDeliver(InstrumentId instrument) {
        long units = 0;
        for (RestingOrder order : byInstrument.getOrDefault(instrument, List.of())) {
            if (order.side() == Side.SELL && order.terms().product() == Product.CNC) {
                units += order.leavesUnits();
            }
        }
        return units;
    }

    void snapshot(FieldWriter out) {
        out.list("resting", all(), (writer, order) -> order.write(writer));
    }

    void restore(FieldReader in) {
        orders.clear();
        byInstrument.clear();
        in.list("resting", RestingOrder::read).forEach(this::add);
    }
}
