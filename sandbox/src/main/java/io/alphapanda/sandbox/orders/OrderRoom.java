package io.alphapanda.sandbox.orders;

import io.alphapanda.domain.money.Money;
import io.alphapanda.sandbox.accounts.Account;
import io.alphapanda.sandbox.accounts.Account.Pool;
import io.alphapanda.sandbox.accounts.Conversion;
import io.alphapanda.sandbox.accounts.MarginNeeds;
import io.alphapanda.sandbox.accounts.Pending;
import io.alphapanda.sandbox.accounts.Position;
import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.market.Listings;
import io.alphapanda.sandbox.market.Tape;
import io.alphapanda.sandbox.orders.OrderRow.Iceberg;
import io.alphapanda.sandbox.terms.AccountId;
import io.alphapanda.sandbox.terms.KiteProduct;
import io.alphapanda.sandbox.terms.MarketTime;
import io.alphapanda.sandbox.terms.OrderType;
import io.alphapanda.sandbox.terms.Refusal;
import io.alphapanda.sandbox.terms.Refusal.ErrorType;
import io.alphapanda.sandbox.terms.SandboxSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// All that deals with orders, put together. One thread at a time.
///
/// @param orders today's
/// @param floor where they trade
/// @param desk where they are placed
/// @param sessions what the day does to them
public record OrderRoom(DayOrders orders, Floor floor, OrderDesk desk, SessionDesk sessions,
        MarketChecks checks) {
    /// Puts the parts together.
    ///
    /// @param onOrder is told what clients are to hear
    public static OrderRoom assemble(SandboxSettings settings, MarketTime time, Listings listings, Tape tape,
            Map<AccountId, Account> accounts, MarginNeeds needs, Consumer<OrderRow> onOrder) {
        DayOrders orders = new DayOrders(time, onOrder);
        Bookkeeping books = new Bookkeeping(settings, time, orders, accounts, tape);
        Floor floor = new Floor(settings, time, orders, tape, books);
        MarketChecks checks = new MarketChecks(settings, time, tape);
        OrderDesk desk = new OrderDesk(settings, orders, new RequestChecks(settings, listings, time), checks,
                new Admission(orders, books, needs), floor);
        SessionDesk sessions = new SessionDesk(settings, time, listings, tape, orders, desk, floor, books);
        return new OrderRoom(orders, floor, desk, sessions, checks);
    }

    /// Turns a position of one product into another.
    ///
    /// @return true
    /// @throws Refusal if it cannot be
    public boolean convert(Account account, Conversion conversion, Listings listings, MarginNeeds needs) {
        Listed listed = listings.find(conversion.exchange(), conversion.tradingsymbol())
                .orElseThrow(() -> Refusal.input("No position in " + conversion.exchange() + ":"
                        + conversion.tradingsymbol() + " can be converted: it is not listed."));
        KiteProduct to = conversion.newProduct();
        if (!listed.allows(to) || to == KiteProduct.CO || to == conversion.oldProduct()) {
            throw Refusal.input(
                    "Trading in " + listed.exchange() + " is not allowed using " + to + " product type.");
        }
        if (conversion.quantity() < 1 || conversion.quantity() % listed.instrument().lotSize() != 0) {
            throw Refusal.input("Invalid `quantity`: " + conversion.quantity() + ". Convert whole lots of "
                    + listed.instrument().lotSize() + ".");
        }
        checkConversion(account, listed, conversion, needs);
        if (!account.convert(listed, conversion.oldProduct(), to, conversion.side(), conversion.quantity(),
                conversion.overnight())) {
            throw Refusal
                    .input("Conversion quantity exceeds the open " + conversion.oldProduct() + " quantity of "
                            + listed.tradingsymbol() + ".");
        }
        return true;
    }

    /// Whether the market's hours and the account's funds allow a conversion.
    private void checkConversion(Account account, Listed listed, Conversion conversion, MarginNeeds needs) {
        OrderRequest like = OrderRequest.limit(conversion.exchange(), conversion.tradingsymbol(),
                conversion.side(),
                conversion.quantity(), conversion.newProduct(), OrderRequest.NO_PRICE);
        if (conversion.newProduct().isIntraday()) {
            checks.checkCutOff(like, listed);
        }
        Optional<Position> held = account.find(listed, conversion.oldProduct());
        if (held.isEmpty() || held.get().units() == 0) {
            return;
        }
        long average = held.get().openCost().micros() / Math.abs(held.get().units()) / listed.multiplier();
        List<Pending> open = orders.pending(account.id());
        List<Pending> after = new ArrayList<>(open);
        after.add(new Pending(listed, conversion.newProduct(), conversion.side(), conversion.quantity(),
                average));
        Pool pool = Pool.of(listed);
        Money required = needs.blocked(Optional.of(account), pool, after)
                .minus(needs.blocked(Optional.of(account), pool, open));
        Money freed = needs.released(account, listed, conversion.oldProduct(), conversion.quantity());
        Money available = needs.available(account, pool, open).plus(freed);
        if (required.compareTo(available) > 0) {
            throw new Refusal(400, ErrorType.MARGIN, "Insufficient funds. Required margin is "
                    + required.roundHalfUpToPaisa() + " but available margin is "
                    + available.roundHalfUpToPaisa()
                    + ".");
        }
    }

    /// Puts an after-market order that waits into a new day, or into a sandbox that was started again: what it was
    /// changed to stands as if it had been asked for, and its history begins anew.
    ///
    /// @param modifications so far
    public void renewAmo(String id, AccountId account, Listed listed, OrderRequest request,
            long receivedMicros,
            int modifications) {
        Order order = new Order(id, account, listed, request, Optional.empty(), List.of(),
                Optional.<Iceberg>empty(), receivedMicros);
        if (request.orderType() == OrderType.MARKET) {
            floor.protect(order);
        }
        orders.putBack(order);
        orders.moveSilently(order, OrderStatus.RECEIVED);
        orders.moveSilently(order, OrderStatus.AMO_RECEIVED);
        if (modifications > 0) {
            order.countModifications(modifications);
            orders.moveSilently(order, OrderStatus.AMO_MODIFIED);
        }
    }

    /// Puts all after-market orders that wait into a new day.
    public void renewAmos() {
        waitingAmos().forEach(order -> renewAmo(order.id(), order.account(), order.listed(), order.wanted(),
                order.receivedMicros(), order.modifications()));
    }

    /// After-market orders that wait.
    public List<Order> waitingAmos() {
        return orders.live().stream().filter(order -> order.status().isAmo()).toList();
    }
}
