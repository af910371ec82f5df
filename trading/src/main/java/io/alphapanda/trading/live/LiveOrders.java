package io.alphapanda.trading.live;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Stateful;
import io.alphapanda.domain.order.ClOrdId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every order that has not ended, oldest first, and the newest that have: a broker's book holds a whole day.
final class LiveOrders implements Stateful {
    /// How many ended orders are remembered: more than a broker takes in a day. An older one would be a stranger.
    static final int ENDED_MAX = 6_000;

    private final Map<ClOrdId, LiveOrder> open = new LinkedHashMap<>();
    private final Map<ClOrdId, LiveOrder> ended = new LinkedHashMap<>();

    Optional<LiveOrder> find(ClOrdId clOrdId) {
        LiveOrder order = open.get(clOrdId);
        return Optional.ofNullable(order == null ? ended.get(clOrdId) : order);
    }

    /// Files an order by its stage.
    void put(LiveOrder order) {
        if (order.isOpen()) {
            open.put(order.clOrdId, order);
            return;
        }
        open.remove(order.clOrdId);
        ended.put(order.clOrdId, order);
        if (ended.size() > ENDED_MAX) {
            Iterator<ClOrdId> oldest = ended.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    /// Those that have not ended.
    List<LiveOrder> open() {
        return List.copyOf(open.values());
    }

    /// Those that have ended for us.
    List<LiveOrder> ended() {
        return List.copyOf(ended.values());
    }

    @Override
    public void snapshot(FieldWriter out) {
        out.list("open", open(), (writer, order) -> order.write(writer));
        out.list("ended", ended(), (writer, order) -> order.write(writer));
    }

    @Override
    public void restore(FieldReader in) {
        open.clear();
        ended.clear();
        in.list("open", LiveOrder::read).forEach(order -> open.put(order.clOrdId, order));
        in.list("ended", LiveOrder::read).forEach(order -> ended.put(order.clOrdId, order));
    }
}
