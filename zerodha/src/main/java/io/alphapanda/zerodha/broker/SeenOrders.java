package io.alphapanda.zerodha.broker;

import io.alphapanda.zerodha.orders.KiteOrder;
import io.alphapanda.zerodha.orders.OrderRequests;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What must be known of an order to change it, from the last looks at the book; the newest orders. Any number of threads.
final class SeenOrders {
    /// So many are remembered: twice what one account may place in a day.
    static final int ORDERS_MAX = 10_000;

    private final Map<String, Seen> orders = new LinkedHashMap<>();

    /// @param parentOrderId of a leg
    /// @param modifications how often this process has changed it
    record Seen(String variety, Optional<String> parentOrderId, int modifications) {
        private static final Seen REGULAR = new Seen(OrderRequests.REGULAR, Optional.empty(), 0);
    }

    synchronized void saw(List<KiteOrder> book) {
        for (KiteOrder order : book) {
            int modifications = of(order.orderId()).modifications;
            put(order.orderId(), new Seen(order.variety(), order.parentOrderId(), modifications));
        }
    }

    /// What is known of an order; one that was never seen is regular.
    synchronized Seen of(String orderId) {
        return orders.getOrDefault(orderId, Seen.REGULAR);
    }

    synchronized void modified(String orderId) {
        Seen seen = of(orderId);
        put(orderId, new Seen(seen.variety, seen.parentOrderId, seen.modifications + 1));
    }

    private void put(String orderId, Seen seen) {
        orders.put(orderId, seen);
        if (orders.size() > ORDERS_MAX) {
            orders.remove(orders.keySet().iterator().next());
        }
    }
}
