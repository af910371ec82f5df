package io.alphapanda.sandbox.orders;

import io.alphapanda.domain.money.Price;
import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.orders.OrderRow.Iceberg;
import io.alphapanda.sandbox.orders.Placement.Child;
import io.alphapanda.sandbox.terms.AccountId;
import io.alphapanda.sandbox.terms.OrderType;
import io.alphapanda.sandbox.terms.Refusal;
import io.alphapanda.sandbox.terms.Refusal.ErrorType;
import io.alphapanda.sandbox.terms.SandboxSettings;
import io.alphapanda.sandbox.terms.Variety;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where orders are placed: checks them, lets them go to the floor, and sees to their legs. One thread at a time.
public final class OrderDesk {
    private final SandboxSettings settings;
    private final DayOrders orders;
    private final RequestChecks requests;
    private final MarketChecks market;
    private final Admission admission;
    private final Floor floor;
    private final CoverOrders covers;

    OrderDesk(SandboxSettings settings, DayOrders orders, RequestChecks requests, MarketChecks market,
            Admission admission, Floor floor) {
        this.settings = settings;
        this.orders = orders;
        this.requests = requests;
        this.market = market;
        this.admission = admission;
        this.floor = floor;
        covers = new CoverOrders(orders, floor);
        floor.onFill(this::onFill);
    }

    CoverOrders covers() {
        return covers;
    }

    /// Takes an order on.
    ///
    /// @throws Refusal if it is refused at once
    public Placement place(AccountId account, OrderRequest request, long nowMicros) {
        if (orders.count(account) >= settings.limits().ordersPerDayMax()) {
            throw new Refusal(429, ErrorType.NETWORK, "Maximum allowed order requests exceeded. The limit is "
                    + settings.limits().ordersPerDayMax() + " orders a day; it is free again tomorrow.");
        }
        Listed listed = requests.check(request);
        market.check(request, listed);
        if (request.autoslice() && request.variety() == Variety.REGULAR) {
            return placeSlices(account, listed, request, nowMicros);
        }
        Optional<Iceberg> iceberg = request.variety() == Variety.ICEBERG
                ? Optional.of(Icebergs.first(request))
                : Optional.empty();
        Order order = newOrder(account, listed, request, List.of(), iceberg, nowMicros);
        admit(order, settings.rules().refuseAtOnce());
        return new Placement(order.id(), List.of());
    }

    /// Places an order that the broker itself wants: nothing is checked, and its tag says whose it is.
    void placeForBroker(AccountId account, Listed listed, OrderRequest request, long nowMicros) {
        Order order = newOrder(account, listed, request, List.of("square-off"), Optional.empty(), nowMicros);
        orders.add(order);
        orders.moveSilently(order, OrderStatus.RECEIVED);
        send(order, Optional.empty());
    }

    private Order newOrder(AccountId account, Listed listed, OrderRequest request, List<String> ownTags,
            Optional<Iceberg> iceberg, long nowMicros) {
        OrderRequest own = iceberg.map(leg -> request.withQuantity(leg.legQuantity())).orElse(request);
        return new Order(orders.nextOrderId(), account, listed, own, Optional.empty(), ownTags, iceberg,
                nowMicros);
    }

    private Placement placeSlices(AccountId account, Listed listed, OrderRequest request, long nowMicros) {
        String parent = orders.nextOrderId();
        long slice = RequestChecks.freezeInLots(listed);
        List<Child> children = new ArrayList<>();
        for (long left = request.quantity(); left > 0; left -= slice) {
            Order order = newOrder(account, listed, request.withQuantity(Math.min(left, slice)),
                    List.of("autoslice", "autoslice:" + parent), Optional.empty(), nowMicros);
            try {
                admit(order, true);
                children.add(new Child.Accepted(order.id()));
            } catch (Refusal refusal) {
                children.add(new Child.Refused(refusal));
            }
        }
        return new Placement(parent, children);
    }

    /// Runs an order through the broker to the exchange, or leaves it for the open.
    private void admit(Order order, boolean refuseAtOnce) {
        if (order.wanted().orderType() == OrderType.MARKET) {
            floor.protect(order);
        }
        Optional<Refusal> objection = order.variety() == Variety.AMO ? Optional.empty()
                : admission.objection(order);
        if (objection.isPresent() && refuseAtOnce) {
            orders.takeBackId();
            throw objection.get();
        }
        orders.add(order);
        orders.moveSilently(order, OrderStatus.RECEIVED);
        if (order.variety() == Variety.AMO) {
            orders.moveSilently(order, OrderStatus.AMO_RECEIVED);
        } else {
            send(order, objection);
        }
    }

    private void send(Order order, Optional<Refusal> objection) {
        orders.moveSilently(order, OrderStatus.VALIDATION_PENDING);
        if (objection.isPresent()) {
            order.say(objection.get().text(), Admission.raw(objection.get()));
            orders.move(order, OrderStatus.REJECTED);
            return;
        }
        orders.moveSilently(order, OrderStatus.OPEN_PENDING);
        floor.register(order);
    }

    /// An after-market order goes on its way; what no longer fits the market is rejected.
    void release(Order order) {
        Optional<Refusal> objection;
        try {
            market.checkPrices(order.wanted(), order.listed());
            if (order.wanted().orderType() == OrderType.MARKET) {
                floor.protect(order);
            }
            objection = admission.objection(order);
        } catch (Refusal refusal) {
            objection = Optional.of(refusal);
        }
        send(order, objection);
    }

    private void onFill(Order order, long units) {
        if (order.variety() == Variety.CO) {
            covers.onFill(order, units);
        }
        if (order.status() == OrderStatus.COMPLETE) {
            order.iceberg().flatMap(Icebergs::next).ifPresent(next -> placeLeg(order, next));
        }
    }

    private void placeLeg(Order done, Iceberg leg) {
        Order next = new Order(orders.nextOrderId(), done.account(), done.listed(),
                done.wanted().withQuantity(leg.legQuantity()),
                Optional.empty(), List.of(), Optional.of(leg), done.receivedMicros());
        admit(next, false);
    }

    /// Changes an order.
    ///
    /// @return its id
    /// @throws Refusal if it is not changed
    public String modify(AccountId account, Variety variety, String orderId, OrderChange change) {
        Order order = working(account, variety, orderId, "modified");
        if (order.modifications() >= settings.limits().modificationsMax()) {
            throw new Refusal(400, ErrorType.NETWORK, "Maximum allowed order modifications exceeded.");
        }
        if (order.parent().isPresent()) {
            return covers.modifyStop(order, change, market);
        }
        OrderRequest changed = order.wanted().with(change);
        if (changed.quantity() <= order.filled()) {
            throw Refusal.input("Invalid `quantity`: " + changed.quantity() + ". It must be above the "
                    + order.filled() + " already filled; cancel the order to stop it.");
        }
        requests.checkTerms(changed);
        market.checkPrices(changed, order.listed());
        order.countModification();
        if (order.status().isAmo()) {
            order.change(changed);
            if (changed.orderType() == OrderType.MARKET) {
                floor.protect(order);
            }
            orders.moveSilently(order, OrderStatus.AMO_MODIFIED);
            return orderId;
        }
        replace(order, changed);
        return orderId;
    }

    /// Puts changed terms in the place of old ones, if the broker lets them through.
    private void replace(Order order, OrderRequest changed) {
        OrderStatus before = order.status();
        OrderRequest old = order.wanted();
        Price oldPrice = order.price();
        orders.moveSilently(order, OrderStatus.MODIFY_VALIDATION_PENDING);
        boolean keepsProtection = old.orderType() == OrderType.MARKET
                && changed.orderType() == OrderType.MARKET;
        order.change(changed);
        if (keepsProtection) {
            order.protect(oldPrice, Optional.empty());
        } else if (changed.orderType() == OrderType.MARKET) {
            floor.protect(order);
        }
        Optional<Refusal> objection = admission.objection(order);
        if (objection.isPresent()) {
            order.change(old);
            order.protectAgain(oldPrice, old.orderType());
            order.say(objection.get().text(), Admission.raw(objection.get()));
            orders.moveSilently(order, OrderStatus.NOT_MODIFIED);
            orders.move(order, before);
            return;
        }
        orders.moveSilently(order, OrderStatus.MODIFY_PENDING);
        boolean keepsPlace = before == OrderStatus.OPEN && order.price().equals(oldPrice)
                && changed.quantity() < old.quantity()
                && changed.disclosedQuantity() == old.disclosedQuantity()
                && changed.orderType() == old.orderType();
        if (keepsPlace && order.resting().isPresent()) {
            order.resting().get().shrinkTo(order.open());
            orders.moveQuietly(order, OrderStatus.MODIFIED);
            orders.moveSilently(order, OrderStatus.OPEN);
            return;
        }
        floor.withdraw(order);
        orders.moveQuietly(order, OrderStatus.MODIFIED);
        if (before == OrderStatus.TRIGGER_PENDING && changed.orderType().isStop()) {
            orders.moveSilently(order, OrderStatus.TRIGGER_PENDING);
            floor.waitForTrigger(order);
        } else {
            orders.moveSilently(order, OrderStatus.OPEN);
            floor.enter(order);
        }
        floor.settle();
    }

    /// Cancels an order; a cover order's stop sells or buys at the market instead.
    ///
    /// @return its id
    /// @throws Refusal if it cannot be cancelled any more
    public String cancel(AccountId account, Variety variety, String orderId) {
        Order order = working(account, variety, orderId, "cancelled");
        if (order.parent().isPresent() && order.filled() < order.quantity()) {
            covers.leave(order);
        } else if (order.status().isAmo()) {
            orders.move(order, OrderStatus.CANCELLED_AMO);
        } else {
            floor.cancel(order, "");
        }
        floor.settle();
        return orderId;
    }

    private Order working(AccountId account, Variety variety, String orderId, String what) {
        Order order = orders.find(account, orderId);
        if (order.variety() != variety) {
            throw Refusal.input("Order " + orderId + " is of variety " + order.variety().wire() + ", not "
                    + variety.wire() + ".");
        }
        if (!order.status().isWorking() && !order.status().isAmo()) {
            throw Refusal.input("Order cannot be " + what + ": it is " + order.status().wire() + ".");
        }
        return order;
    }
}
