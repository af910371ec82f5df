package io.alphapanda.sandbox.orders;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.sandbox.terms.OrderType;
import io.alphapanda.sandbox.terms.Refusal;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The stops of cover orders: each comes with the first fill of its entry and grows with it. One thread at a time.
final class CoverOrders {
    private final DayOrders orders;
    private final Floor floor;
    private final Map<String, Order> stopOfEntry = new HashMap<>();

    CoverOrders(DayOrders orders, Floor floor) {
        this.orders = orders;
        this.floor = floor;
    }

    /// Units of a cover order have filled: of an entry, they need a stop.
    void onFill(Order order, long units) {
        if (order.parent().isPresent()) {
            return;
        }
        Order known = stopOfEntry.get(order.id());
        if (known != null && known.status() == OrderStatus.TRIGGER_PENDING) {
            known.change(known.wanted().withQuantity(known.quantity() + units));
            orders.moveQuietly(known, OrderStatus.TRIGGER_PENDING);
            return;
        }
        OrderRequest entry = order.wanted();
        OrderRequest stop = new OrderRequest(entry.variety(), entry.exchange(), entry.tradingsymbol(),
                entry.side() == Side.BUY ? Side.SELL : Side.BUY, OrderType.SL_M, units, entry.product(),
                OrderRequest.NO_PRICE, entry.triggerPrice(), 0, entry.validity(), 0, 0, 0, "",
                BigDecimal.ONE.negate(), false, entry.tag());
        Order made = new Order(orders.nextOrderId(), order.account(), order.listed(), stop,
                Optional.of(order.id()),
                List.of(), Optional.empty(), order.receivedMicros());
        stopOfEntry.put(order.id(), made);
        orders.add(made);
        orders.moveSilently(made, OrderStatus.RECEIVED);
        orders.moveSilently(made, OrderStatus.VALIDATION_PENDING);
        orders.moveSilently(made, OrderStatus.OPEN_PENDING);
        floor.register(made);
    }

    /// Moves the trigger of a stop.
    ///
    /// @throws Refusal if anything else is to change, or the trigger is on the wrong side of the market
    String modifyStop(Order stop, OrderChange change, MarketChecks market) {
        if (change.triggerPrice().isEmpty() || stop.status() != OrderStatus.TRIGGER_PENDING) {
            throw Refusal
                    .input("Of a cover order's stop only the trigger_price can be modified, while it waits.");
        }
        OrderRequest changed = stop.wanted().withTrigger(change.triggerPrice().get());
        market.checkStopOfCover(changed, stop.listed());
        stop.countModification();
        orders.moveSilently(stop, OrderStatus.MODIFY_VALIDATION_PENDING);
        orders.moveSilently(stop, OrderStatus.MODIFY_PENDING);
        stop.change(changed);
        orders.moveQuietly(stop, OrderStatus.MODIFIED);
        orders.moveSilently(stop, OrderStatus.TRIGGER_PENDING);
        return stop.id();
    }

    /// Leaves the position of a stop at the market.
    void leave(Order stop) {
        floor.withdraw(stop);
        stop.change(stop.wanted().asMarket());
        floor.protect(stop);
        orders.moveSilently(stop, OrderStatus.MODIFY_PENDING);
        orders.moveQuietly(stop, OrderStatus.MODIFIED);
        orders.moveSilently(stop, OrderStatus.OPEN);
        floor.enter(stop);
    }

    /// A new day.
    void startDay() {
        stopOfEntry.clear();
    }
}
