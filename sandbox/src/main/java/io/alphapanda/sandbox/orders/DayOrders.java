package io.alphapanda.sandbox.orders;

import io.alphapanda.domain.time.Ist;
import io.alphapanda.sandbox.accounts.Pending;
import io.alphapanda.sandbox.terms.AccountId;
import io.alphapanda.sandbox.terms.MarketTime;
import io.alphapanda.sandbox.terms.Refusal;
import io.alphapanda.sandbox.terms.Refusal.ErrorType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;

/// Today's orders and trades of all accounts, and their numbers. One thread at a time.
public final class DayOrders {
    private final MarketTime time;
    private final Consumer<OrderRow> listener;
    private final SequencedMap<String, Order> orders = new LinkedHashMap<>();
    private final Map<String, Order> live = new LinkedHashMap<>();
    private final Map<AccountId, Integer> counts = new HashMap<>();
    private final Map<AccountId, List<TradeRow>> trades = new HashMap<>();
    private long orderCount;
    private long exchangeCount;
    private long tradeCount;
    private long ordersEver;
    private long tradesEver;

    /// @param listener is told what clients are to hear
    public DayOrders(MarketTime time, Consumer<OrderRow> listener) {
        this.time = time;
        this.listener = listener;
    }

    /// The next order id: the date, and a number of nine digits.
    String nextOrderId() {
        orderCount++;
        LocalDate today = Ist.date(time.micros());
        return String.format(Locale.ROOT, "%02d%02d%02d%09d", today.getYear() % 100, today.getMonthValue(),
                today.getDayOfMonth(), orderCount);
    }

    /// The last id was not used: a refused request leaves no trace.
    void takeBackId() {
        orderCount--;
    }

    String nextExchangeOrderId() {
        return String.format(Locale.ROOT, "13%014d", ++exchangeCount);
    }

    String nextTradeId() {
        tradesEver++;
        return String.format(Locale.ROOT, "%d", 10_000_000 + ++tradeCount);
    }

    void add(Order order) {
        ordersEver++;
        putBack(order);
    }

    /// Puts an order that was here before in its old place.
    void putBack(Order order) {
        if (!orders.containsKey(order.id())) {
            counts.merge(order.account(), 1, Integer::sum);
        }
        orders.put(order.id(), order);
        live.put(order.id(), order);
    }

    void add(Order order, TradeRow trade) {
        trades.computeIfAbsent(order.account(), account -> new ArrayList<>()).add(trade);
    }

    /// Writes a step of an order's life and tells those who listen.
    void move(Order order, OrderStatus next) {
        OrderRow row = order.move(next, time.micros());
        if (next.isFinal()) {
            live.remove(order.id());
        }
        if (next.isTold()) {
            listener.accept(row);
        }
    }

    /// Writes a step that listeners hear of as an update.
    void moveQuietly(Order order, OrderStatus next) {
        order.move(next, time.micros());
        listener.accept(order.told(OrderStatus.UPDATE));
    }

    /// Writes a step that listeners do not hear of.
    void moveSilently(Order order, OrderStatus next) {
        order.move(next, time.micros());
    }

    /// An order of an account.
    ///
    /// @throws Refusal if it has none of that id
    public Order find(AccountId account, String orderId) {
        Order order = orders.get(orderId);
        if (order == null || !order.account().equals(account)) {
            throw new Refusal(404, ErrorType.GENERAL, "Couldn't find that `order_id`.");
        }
        return order;
    }

    /// The orders of an account, oldest first.
    public List<Order> of(AccountId account) {
        return orders.values().stream().filter(order -> order.account().equals(account)).toList();
    }

    /// How many orders an account has today.
    int count(AccountId account) {
        return counts.getOrDefault(account, 0);
    }

    /// The orders of today that were placed last, of every account, newest first.
    public List<Order> latest(int most) {
        return orders.sequencedValues().reversed().stream().limit(most).toList();
    }

    /// Orders of all accounts that have not ended, oldest first.
    public List<Order> live() {
        return List.copyOf(live.values());
    }

    /// The trades of an account, oldest first.
    public List<TradeRow> trades(AccountId account) {
        return List.copyOf(trades.getOrDefault(account, List.of()));
    }

    /// What an account's orders can still trade, but for one.
    List<Pending> pending(AccountId account, String exceptId) {
        return live.values().stream()
                .filter(order -> order.account().equals(account) && order.open() > 0
                        && !order.status().isAmo()
                        && order.parent().isEmpty() && !order.id().equals(exceptId))
                .map(DayOrders::pending).toList();
    }

    /// What an account's orders can still trade.
    public List<Pending> pending(AccountId account) {
        return pending(account, "");
    }

    static Pending pending(Order order) {
        long worst = order.price().isPositive() ? order.price().micros() : order.trigger().micros();
        return new Pending(order.listed(), order.product(), order.side(), order.open(), worst);
    }

    /// A new day: yesterday's orders are gone, but for those that still wait for the open.
    public void startDay() {
        orders.values().removeIf(order -> !order.status().isAmo());
        live.keySet().retainAll(orders.keySet());
        counts.clear();
        orders.values().forEach(order -> counts.merge(order.account(), 1, Integer::sum));
        trades.clear();
        orderCount = orders.values().stream().map(Order::id).filter(id -> id.startsWith(today()))
                .max(Comparator.naturalOrder()).map(id -> Long.parseLong(id.substring(6))).orElse(0L);
        exchangeCount = 0;
        tradeCount = 0;
    }

    private String today() {
        LocalDate date = Ist.date(time.micros());
        return String.format(Locale.ROOT, "%02d%02d%02d", date.getYear() % 100, date.getMonthValue(),
                date.getDayOfMonth());
    }

    /// Orders taken on since the sandbox started.
    public long ordersEver() {
        return ordersEver;
    }

    /// Fills of orders since the sandbox started.
    public long tradesEver() {
        return tradesEver;
    }
}
