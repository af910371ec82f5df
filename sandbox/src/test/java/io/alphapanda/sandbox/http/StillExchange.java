package io.alphapanda.sandbox.http;

import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.Charges;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.time.SessionPhase;
import io.alphapanda.sandbox.accounts.BasketMargins;
import io.alphapanda.sandbox.accounts.ChargeRow;
import io.alphapanda.sandbox.accounts.Conversion;
import io.alphapanda.sandbox.accounts.Funds;
import io.alphapanda.sandbox.accounts.FundsRow;
import io.alphapanda.sandbox.accounts.HoldingRow;
import io.alphapanda.sandbox.accounts.MarginOrder;
import io.alphapanda.sandbox.accounts.MarginRow;
import io.alphapanda.sandbox.accounts.PositionList;
import io.alphapanda.sandbox.exchange.Exchange;
import io.alphapanda.sandbox.exchange.SandboxState;
import io.alphapanda.sandbox.gtt.GttRequest;
import io.alphapanda.sandbox.gtt.GttRow;
import io.alphapanda.sandbox.market.Candle;
import io.alphapanda.sandbox.market.CandleInterval;
import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.market.QuoteRow;
import io.alphapanda.sandbox.orders.OrderChange;
import io.alphapanda.sandbox.orders.OrderRequest;
import io.alphapanda.sandbox.orders.OrderRow;
import io.alphapanda.sandbox.orders.Placement;
import io.alphapanda.sandbox.orders.TradeRow;
import io.alphapanda.sandbox.terms.AccountId;
import io.alphapanda.sandbox.terms.Refusal;
import io.alphapanda.sandbox.terms.Variety;
import io.alphapanda.sandbox.wire.Examples;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// An exchange on which nothing trades: orders rest until a test fills them, [StillPrices] are what a test says. For
/// tests of the edge alone; it checks nothing.
final class StillExchange implements Exchange {
    static final AccountId FIRST = new AccountId("AP0001");
    private static final Charges CHARGES = Charges.NONE;
    /// Orders are told to the end.
    private static final Subscription NOTHING_MISSED = new Subscription() {
        @Override
        public long missed() {
            return 0;
        }

        @Override
        public void close() {
            // A test that is over tells nothing more.
        }
    };

    private final List<Listed> listed;
    private final StillPrices prices;
    private final Map<String, OrderRow> orders = new LinkedHashMap<>();
    private final List<Consumer<OrderRow>> orderListeners = new CopyOnWriteArrayList<>();
    volatile long marketMicros = Examples.MORNING;

    StillExchange(List<Listed> listed) {
        this.listed = List.copyOf(listed);
        prices = new StillPrices(listed);
    }

    /// One share and one index.
    static StillExchange small() {
        return new StillExchange(List.of(Examples.share(408065, "INFY"), Examples.index(256265, "NIFTY 50")));
    }

    /// Says a new price.
    void tick(Listed instrument, String price) {
        prices.tell(Examples.quote(instrument, price));
    }

    /// Fills an order whole, and tells it.
    void fill(String orderId) {
        tell(orderId, "COMPLETE");
    }

    private void tell(String orderId, String status) {
        OrderRow row;
        synchronized (this) {
            row = Examples.order(orderId, status);
            orders.put(orderId, row);
        }
        orderListeners.forEach(each -> each.accept(row));
    }

    @Override
    public List<AccountId> accounts() {
        return List.of(FIRST, new AccountId("AP0002"));
    }

    @Override
    public long marketMicros() {
        return marketMicros;
    }

    @Override
    public List<Listed> instruments() {
        return listed;
    }

    @Override
    public Placement place(AccountId account, OrderRequest request) {
        String id = Integer.toString(1_000 + orders.size());
        tell(id, "OPEN");
        return new Placement(id, List.of());
    }

    @Override
    public String modify(AccountId account, Variety variety, String orderId, Optional<String> parentOrderId,
            OrderChange change) {
        known(orderId);
        tell(orderId, "UPDATE");
        return orderId;
    }

    @Override
    public String cancel(AccountId account, Variety variety, String orderId, Optional<String> parentOrderId) {
        known(orderId);
        tell(orderId, "CANCELLED");
        return orderId;
    }

    private synchronized OrderRow known(String orderId) {
        return Optional.ofNullable(orders.get(orderId)).orElseThrow(
                () -> new Refusal(404, Refusal.ErrorType.GENERAL, "Couldn't find that `order_id`."));
    }

    @Override
    public synchronized List<OrderRow> orders(AccountId account) {
        return new ArrayList<>(orders.values());
    }

    @Override
    public List<OrderRow> history(AccountId account, String orderId) {
        return List.of(known(orderId));
    }

    @Override
    public List<TradeRow> trades(AccountId account) {
        return List.of();
    }

    @Override
    public List<TradeRow> orderTrades(AccountId account, String orderId) {
        return List.of();
    }

    @Override
    public PositionList positions(AccountId account) {
        return new PositionList(List.of(), List.of());
    }

    @Override
    public void convert(AccountId account, Conversion conversion) {
        throw Refusal.input("nothing to convert");
    }

    @Override
    public List<HoldingRow> holdings(AccountId account) {
        return List.of();
    }

    @Override
    public Funds funds(AccountId account) {
        Money none = Money.ZERO;
        FundsRow row = new FundsRow(true, none, none, none, none, none, none, none, none, none, none, none,
                none);
        return new Funds(row, row);
    }

    @Override
    public List<MarginRow> orderMargins(AccountId account, List<MarginOrder> asked) {
        return asked.stream().map(StillExchange::margin).toList();
    }

    private static MarginRow margin(MarginOrder order) {
        return new MarginRow("equity", order.tradingsymbol(), order.exchange(), Money.ZERO, Money.ZERO,
                Money.ZERO, Money.ZERO, 1, "stt", CHARGES, Money.ZERO);
    }

    @Override
    public BasketMargins basketMargins(AccountId account, List<MarginOrder> asked,
            boolean considerPositions) {
        MarginRow total = margin(asked.getFirst());
        return new BasketMargins(total, total, orderMargins(account, asked), CHARGES);
    }

    @Override
    public List<ChargeRow> charges(AccountId account, List<MarginOrder> asked) {
        return asked.stream().map(order -> new ChargeRow(order, "stt", CHARGES)).toList();
    }

    @Override
    public List<QuoteRow> quotes(List<Long> tokens) {
        return prices.of(tokens);
    }

    @Override
    public List<Candle> candles(long token, CandleInterval interval, long fromMicros, long toMicros) {
        return List.of();
    }

    @Override
    public PriceRange triggerRange(long token) {
        return new PriceRange(Price.ofRupees("90"), Price.ofRupees("110"));
    }

    @Override
    public int createGtt(AccountId account, GttRequest request) {
        return 7;
    }

    @Override
    public List<GttRow> gtts(AccountId account) {
        return List.of();
    }

    @Override
    public GttRow gtt(AccountId account, int id) {
        throw new Refusal(404, Refusal.ErrorType.GENERAL, "Couldn't find that trigger.");
    }

    @Override
    public int modifyGtt(AccountId account, int id, GttRequest request) {
        return id;
    }

    @Override
    public int deleteGtt(AccountId account, int id) {
        return id;
    }

    @Override
    public Subscription onOrders(AccountId account, Consumer<OrderRow> listener) {
        if (account.equals(FIRST)) {
            orderListeners.add(listener);
        }
        return NOTHING_MISSED;
    }

    @Override
    public TickSubscription onTicks(Consumer<QuoteRow> listener) {
        return prices.onTicks(listener);
    }

    @Override
    public void advanceTo(long micros) {
        marketMicros = micros;
    }

    @Override
    public synchronized SandboxState state() {
        return new SandboxState(marketMicros, Map.of(MarketSegment.EQUITY, SessionPhase.OPEN), false,
                Map.of("orders", (long) orders.size()), List.of(), new ArrayList<>(orders.values()));
    }

    @Override
    public void close() {
        prices.close();
    }
}
