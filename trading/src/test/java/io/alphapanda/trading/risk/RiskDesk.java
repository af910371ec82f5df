package io.alphapanda.trading.risk;

import io.alphapanda.domain.control.DeadLetter;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.MarketIndex;
import io.alphapanda.domain.instrument.OptionContract;
import io.alphapanda.domain.instrument.OptionContract.OptionRight;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.Charges;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderAmendment;
import io.alphapanda.domain.order.OrderEnded;
import io.alphapanda.domain.order.OrderEnded.Ending;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.signal.FusedSignal;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.domain.testing.DeciderRun;
import io.alphapanda.domain.testing.FieldTape;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.verdict.ApprovedOrder;
import io.alphapanda.domain.verdict.RejectedSignal;
import io.alphapanda.trading.sizing.SizeRule;
import io.alphapanda.trading.testing.TradeDesk;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A risk-manager alone: the test plays market, strategies and venue.
final class RiskDesk {
    static final StrategyId SMA = TradeDesk.SMA;
    static final StrategyId EMA = new StrategyId("ema");
    static final Instrument INFY = TradeDesk.INFY;
    static final Instrument FUTURE = TradeDesk.FUTURE;
    static final Instrument INDEX = new MarketIndex(
            new Contract(Exchange.NSE, "NIFTY 50", Price.ofRupees("0.05"), 1, Contract.NO_FREEZE));
    static final Instrument CALL = option("INFY26JUN1500CE");

    private final RiskSettings settings;
    private RiskOfficer risk;
    private DeciderRun run;
    private long now = TradeDesk.at("2026-06-22T10:00");
    private final Map<ClOrdId, StrategyId> groups = new HashMap<>();
    private int fills;

    RiskDesk(RiskSettings settings) {
        this.settings = settings;
        risk = new RiskOfficer(settings);
        run = new DeciderRun(risk);
    }

    /// Ten lakh rupees, NRML, 10 units, one price of 100 for INFY.
    static RiskDesk of(RiskLimits limits) {
        return of(limits, Product.NRML, "10");
    }

    static RiskDesk of(RiskLimits limits, Product product, String size) {
        RiskDesk desk = new RiskDesk(settings(limits, product, size));
        desk.price(INFY, "100");
        return desk;
    }

    static RiskSettings settings(RiskLimits limits, Product product, String size) {
        return new RiskSettings(TradeDesk.PAPER, Money.ofRupees("1000000"),
                List.of(INFY, FUTURE, INDEX, CALL),
                Set.of(Topic.TICKS, Topic.BARS_1M), product, SizeRule.of(size), limits, TradeDesk.CALENDAR);
    }

    private static Instrument option(String symbol) {
        Contract contract = new Contract(Exchange.NFO, symbol, Price.ofRupees("0.05"), 10, 100);
        return new OptionContract(contract.id(), contract, INFY.id(), LocalDate.parse("2026-06-30"),
                Price.ofRupees("1500"), OptionRight.CALL, MarketSegment.DERIVATIVES);
    }

    RiskDesk at(String time) {
        now = TradeDesk.at(time);
        return this;
    }

    RiskDesk later(String seconds) {
        now += Money.ofRupees(seconds).micros();
        return this;
    }

    long now() {
        return now;
    }

    List<Envelope> price(Instrument instrument, String rupees) {
        return price(instrument, rupees, 0);
    }

    List<Envelope> price(Instrument instrument, String rupees, long exchangeMicros) {
        return feed(Scope.SHARED, new Tick(instrument.id(), Price.ofRupees(rupees), 0, 0, 0, exchangeMicros,
                Depth.UNKNOWN));
    }

    List<Envelope> want(Target target) {
        return want(SMA, INFY, target, PriceTerms.MARKET);
    }

    List<Envelope> want(StrategyId group, Instrument instrument, Target target, PriceTerms terms) {
        return feed(TradeDesk.PAPER, new FusedSignal(group, 1,
                Opinion.of(instrument.id(), target, "test").with(terms)));
    }

    List<Envelope> due(MarketSegment segment, MarketClock.Due due) {
        return feed(Scope.SHARED, new MarketClock(segment, due));
    }

    /// The venue fills all of an order.
    List<Envelope> fill(ApprovedOrder order, String rupees) {
        return order.terms().quantity() instanceof OrderQuantity.Units(long units)
                ? fill(order, units, 0, rupees) : List.of();
    }

    /// The venue fills some of an order.
    List<Envelope> fill(ApprovedOrder order, long units, long leaves, String rupees) {
        Price price = Price.ofRupees(rupees);
        Side side = order.terms().side();
        return feed(TradeDesk.PAPER, new Fill(order.clOrdId(), "E" + ++fills, groupOf(order),
                order.terms().instrument(), side, units, price, units, leaves, price.times(units), now,
                Charges.NONE));
    }

    List<Envelope> end(ApprovedOrder order) {
        return feed(TradeDesk.PAPER,
                new OrderEnded(order.clOrdId(), groupOf(order), order.terms().instrument(),
                        Ending.CANCELED, 0, "test"));
    }

    /// A record of an account could not be processed; gives the id of its dead letter.
    EventId letter(Scope account) {
        feed(account, new DeadLetter(Topic.ORDERS_FILLED, "portfolio-manager", "position 7: no price", "{}"));
        return run.log().getLast().id();
    }

    StrategyId groupOf(ApprovedOrder order) {
        return groups.getOrDefault(order.clOrdId(), SMA);
    }

    List<Envelope> feed(Scope scope, Event event) {
        List<Envelope> events = run.feed(now, scope, "test", event);
        TradeDesk.approvals(events).forEach(
                approval -> approval.orders()
                        .forEach(order -> groups.put(order.clOrdId(), approval.group())));
        return events;
    }

    /// Wants a side, which must be approved, and fills all of it.
    ApprovedOrder enter(Target target, String rupees) {
        ApprovedOrder order = orders(want(target)).getLast();
        fill(order, rupees);
        return order;
    }

    /// Wants out, which must be approved, and fills all of it.
    void leave(String rupees) {
        orders(want(Target.FLAT)).forEach(order -> fill(order, rupees));
    }

    /// A new risk-manager with the state of the old.
    RiskDesk restart() {
        FieldTape state = state();
        risk = new RiskOfficer(settings);
        risk.restore(state);
        run = new DeciderRun(risk);
        return this;
    }

    FieldTape state() {
        return FieldTape.of(risk::snapshot);
    }

    static List<ApprovedOrder> orders(List<Envelope> events) {
        return TradeDesk.approvals(events).stream().flatMap(approval -> approval.orders().stream()).toList();
    }

    static List<OrderAmendment> cancels(List<Envelope> events) {
        return DeciderRun.of(events, OrderAmendment.class);
    }

    /// Why an entry was denied, as `CODE: observed=…, limit=…`, joined by semicolons; empty if it was not.
    static String why(List<Envelope> events) {
        return DeciderRun.of(events, RejectedSignal.class).stream().map(RejectedSignal::explained).findFirst()
                .orElse("");
    }
}
