package io.alphapanda.sandbox.orders;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.Charges;
import io.alphapanda.sandbox.book.BookOrder;
import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.orders.OrderRow.Iceberg;
import io.alphapanda.sandbox.terms.AccountId;
import io.alphapanda.sandbox.terms.KiteProduct;
import io.alphapanda.sandbox.terms.OrderType;
import io.alphapanda.sandbox.terms.Validity;
import io.alphapanda.sandbox.terms.Variety;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An order and its life so far. One thread at a time.
public final class Order {
    /// The token that the very first row of a history shows.
    private static final long FIRST_ROW_TOKEN = 1;

    private final String id;
    private final AccountId account;
    private final Listed listed;
    private final Variety variety;
    private final KiteProduct product;
    private final Side side;
    private final Optional<String> parent;
    private final Optional<String> tag;
    private final List<String> tags = new ArrayList<>();
    private final long receivedMicros;
    private final Optional<Iceberg> iceberg;
    private final List<OrderRow> history = new ArrayList<>();
    private OrderRequest wanted;
    private OrderType shownType;
    private Price price;
    private long filled;
    private long filledValue;
    private long cancelled;
    private Charges charged = Charges.NONE;
    private OrderStatus status = OrderStatus.RECEIVED;
    private Optional<String> message = Optional.empty();
    private Optional<String> rawMessage = Optional.empty();
    private Optional<String> exchangeOrderId = Optional.empty();
    private Optional<Long> exchangeMicros = Optional.empty();
    private Optional<Long> updateMicros = Optional.empty();
    private Optional<BookOrder> resting = Optional.empty();
    private int modifications;

    /// @param parent of a cover order's stop
    /// @param ownTags that the exchange puts before the client's
    Order(String id, AccountId account, Listed listed, OrderRequest wanted, Optional<String> parent,
            List<String> ownTags, Optional<Iceberg> iceberg, long receivedMicros) {
        this.id = id;
        this.account = account;
        this.listed = listed;
        this.wanted = wanted;
        this.parent = parent;
        this.iceberg = iceberg;
        this.receivedMicros = receivedMicros;
        variety = wanted.variety();
        product = wanted.variety() == Variety.CO ? KiteProduct.CO : wanted.product();
        side = wanted.side();
        shownType = wanted.orderType();
        price = wanted.price();
        tag = wanted.tag().isEmpty() ? Optional.empty() : Optional.of(wanted.tag());
        tags.addAll(ownTags);
        tag.ifPresent(tags::add);
    }

    /// The broker's id of it.
    public String id() {
        return id;
    }

    /// Whose it is.
    public AccountId account() {
        return account;
    }

    /// What it trades.
    public Listed listed() {
        return listed;
    }

    /// Where it stands.
    public OrderStatus status() {
        return status;
    }

    /// Its kind.
    public Variety variety() {
        return variety;
    }

    /// What it was asked to be, changes included.
    public OrderRequest wanted() {
        return wanted;
    }

    KiteProduct product() {
        return product;
    }

    Side side() {
        return side;
    }

    Optional<String> parent() {
        return parent;
    }

    Optional<Iceberg> iceberg() {
        return iceberg;
    }

    List<String> ownTags() {
        return tags.subList(0, tags.size() - (tag.isPresent() ? 1 : 0));
    }

    /// When the broker received it.
    public long receivedMicros() {
        return receivedMicros;
    }

    /// The worst price that it may trade at; zero while that is not known.
    Price price() {
        return price;
    }

    Price trigger() {
        return wanted.triggerPrice();
    }

    long quantity() {
        return wanted.quantity();
    }

    long filled() {
        return filled;
    }

    /// Units that can still fill.
    long open() {
        return status.isFinal() ? 0 : wanted.quantity() - filled;
    }

    /// How often it was changed.
    public int modifications() {
        return modifications;
    }

    Optional<BookOrder> resting() {
        return resting;
    }

    Charges charged() {
        return charged;
    }

    /// Its place in the book, or nothing.
    void setResting(Optional<BookOrder> place) {
        resting = place;
    }

    /// A market order gets the price of its protection and is shown as a limit order from now on.
    void protect(Price worst, Optional<String> percent) {
        price = worst;
        if (shownType == OrderType.MARKET) {
            shownType = OrderType.LIMIT;
        }
        percent.ifPresent(text -> {
            tags.removeIf(each -> each.startsWith("mktp"));
            tags.addFirst("mktp:" + text);
            tags.addFirst("mktp");
        });
    }

    /// Takes changed wishes on.
    void change(OrderRequest changed) {
        wanted = changed;
        shownType = changed.orderType();
        price = changed.price();
    }

    /// Puts back the price and the shown type of an order whose change was refused.
    void protectAgain(Price oldPrice, OrderType oldType) {
        price = oldPrice;
        shownType = oldType == OrderType.MARKET ? OrderType.LIMIT : oldType;
    }

    void countModification() {
        countModifications(1);
    }

    void countModifications(int more) {
        modifications += more;
    }

    void registered(String exchangeId, long micros) {
        exchangeOrderId = Optional.of(exchangeId);
        exchangeMicros = Optional.of(micros);
        updateMicros = Optional.of(micros);
    }

    void say(String forPeople, String raw) {
        message = Optional.of(forPeople);
        rawMessage = Optional.of(raw);
    }

    /// Books a fill.
    ///
    /// @return all that was traded so far, in money
    Money fill(long units, Price at, long micros) {
        filled += units;
        filledValue += Math.multiplyExact(at.micros(), units);
        updateMicros = Optional.of(micros);
        return new Money(filledValue * listed.multiplier());
    }

    void charge(Charges all) {
        charged = all;
    }

    /// Goes to a status and writes the row of it.
    OrderRow move(OrderStatus next, long micros) {
        status = next;
        if (next == OrderStatus.CANCELLED || next == OrderStatus.CANCELLED_AMO) {
            cancelled = wanted.quantity() - filled;
        }
        if (exchangeMicros.isPresent()) {
            updateMicros = Optional.of(micros);
        }
        OrderRow row = row(next, history.isEmpty() ? FIRST_ROW_TOKEN : listed.token());
        history.add(row);
        return row;
    }

    /// The order as it stands.
    public OrderRow row() {
        return row(status, listed.token());
    }

    OrderRow told(OrderStatus as) {
        return row(as, listed.token());
    }

    /// Its life, oldest row first.
    public List<OrderRow> history() {
        return List.copyOf(history);
    }

    private OrderRow row(OrderStatus as, long token) {
        Price average = new Price(filled == 0 ? 0 : filledValue / filled);
        return new OrderRow(account, id, exchangeOrderId, parent, as.wire(), message, rawMessage,
                receivedMicros,
                updateMicros, exchangeMicros, variety, modifications > 0, listed.exchange(),
                listed.tradingsymbol(),
                token, shownType, side, wanted.validity(), wanted.validityTtl(), product, wanted.quantity(),
                wanted.disclosedQuantity(), price, wanted.triggerPrice(), average, filled, open(), cancelled,
                BigDecimal.ZERO, iceberg, tag, tags, account + "x" + id);
    }
}
