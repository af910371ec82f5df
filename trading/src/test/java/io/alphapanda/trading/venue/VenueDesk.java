package io.alphapanda.trading.venue;

import static io.alphapanda.trading.testing.TradeDesk.FUTURE;
import static io.alphapanda.trading.testing.TradeDesk.INFY;
import static io.alphapanda.trading.testing.TradeDesk.PAPER;
import static io.alphapanda.trading.testing.TradeDesk.SMA;

import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.MarketIndex;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.marketdata.MarketClock.Due;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderAmendment;
import io.alphapanda.domain.order.OrderEnded;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.OrderTerms;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.domain.testing.DeciderRun;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.verdict.ApprovedOrder;
import io.alphapanda.domain.verdict.ValidatedSignal;
import io.alphapanda.trading.gateway.OrderGateway;
import io.alphapanda.trading.portfolio.PortfolioKeeper;
import io.alphapanda.trading.testing.TradeDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Venue, portfolio and gateway of one paper account; the test plays the market and risk.
final class VenueDesk {
    static final Instrument NIFTY = new MarketIndex(
            new Contract(Exchange.NSE, "NIFTY 50", Price.ofRupees("0.05"), 1, Contract.NO_FREEZE));
    static final String DAY = "2026-06-22T";

    private final DeciderRun run;
    private final Decider venue;
    private final OrderGateway gateway = new OrderGateway(PAPER);
    private final PortfolioKeeper portfolio;
    private final VenueSettings settings;
    private long now = TradeDesk.at(DAY + "09:00");
    private long evaluation;
    private long dayVolume;

    VenueDesk(VenueSettings settings) {
        this(settings, new PaperVenue(settings));
    }

    private VenueDesk(VenueSettings settings, Decider venue) {
        this.settings = settings;
        this.venue = venue;
        portfolio = new PortfolioKeeper(PAPER, settings.startingCash(), settings.marketTopics());
        run = new DeciderRun(venue, portfolio, gateway);
    }

    /// Its venue dies before each event, and a new one goes on from its snapshot.
    static VenueDesk reborn(VenueSettings settings) {
        return new VenueDesk(settings, new Reborn(settings));
    }

    /// A venue of ten lakh rupees without charges.
    static VenueSettings settings(Topic market, FillRules fills) {
        return settings(market, fills, OrderCharges.NONE);
    }

    static VenueSettings settings(Topic market, FillRules fills, OrderCharges charges) {
        return new VenueSettings(PAPER, Money.ofRupees("1000000"), List.of(INFY, FUTURE, NIFTY),
                Set.of(market),
                fills, charges, PriceBands.UNKNOWN, true);
    }

    /// By ticks, at 10:00 of an open session, nothing traded yet.
    static VenueDesk onTicks(FillRules fills) {
        return new VenueDesk(settings(Topic.TICKS, fills)).opened();
    }

    /// By bars of a minute.
    static VenueDesk onBars() {
        return new VenueDesk(settings(Topic.BARS_1M, FillRules.whole(Slippage.NONE))).opened();
    }

    VenueDesk opened() {
        due("09:00", Due.PRE_OPEN);
        due("09:15", Due.OPEN);
        now = TradeDesk.at(DAY + "10:00");
        return this;
    }

    VenueDesk at(String time) {
        now = TradeDesk.at(time.contains("T") ? time : DAY + time);
        return this;
    }

    long now() {
        return now;
    }

    VenueDesk passMillis(long millis) {
        now += millis * 1_000;
        return this;
    }

    /// Something is due in the segments of all instruments.
    List<Envelope> due(String time, Due due) {
        at(time);
        List<Envelope> all = new ArrayList<>();
        for (MarketSegment segment : List.of(MarketSegment.EQUITY, MarketSegment.INDEX,
                MarketSegment.DERIVATIVES)) {
            all.addAll(feed(Scope.SHARED, segment.name(), new MarketClock(segment, due)));
        }
        return all;
    }

    /// A trade of INFY, a second later.
    List<Envelope> tick(String last) {
        return tick(INFY, last, 0, Depth.UNKNOWN);
    }

    /// A trade of some units with a book behind it, a second later.
    List<Envelope> tick(Instrument instrument, String last, long units, Depth depth) {
        now += 1_000_000;
        dayVolume += units;
        return feed(Scope.SHARED, instrument.id().value(),
                new Tick(instrument.id(), Price.ofRupees(last), units, dayVolume, 0, now, depth));
    }

    /// A book written `99.95x10 99.90x20 | 100.05x10`.
    static Depth depth(String book) {
        String[] sides = book.split("\\|", -1);
        return new Depth(levels(sides[0]), levels(sides[1]));
    }

    private static List<Depth.Level> levels(String side) {
        List<Depth.Level> levels = new ArrayList<>();
        for (String level : side.isBlank() ? new String[0] : side.strip().split(" +", -1)) {
            String[] parts = level.split("x", -1);
            levels.add(new Depth.Level(Price.ofRupees(parts[0]), Long.parseLong(parts[1]), 1));
        }
        return levels;
    }

    /// The next minute of INFY, written `open high low close`.
    List<Envelope> bar(String prices) {
        String[] of = prices.split(" ", -1);
        long start = now;
        now += Timeframe.M1.micros();
        return feed(Scope.SHARED, INFY.id().value(), new Bar(INFY.id(), Timeframe.M1, start, now,
                Price.ofRupees(of[0]), Price.ofRupees(of[1]), Price.ofRupees(of[2]), Price.ofRupees(of[3]),
                0));
    }

    /// Risk approves an order for ten units of INFY.
    List<Envelope> order(String id, Side side, PriceTerms prices) {
        return order(id, new OrderTerms(INFY.id(), side, new OrderQuantity.Units(10), Purpose.ENTRY,
                Product.NRML, prices, Price.ofRupees("100")));
    }

    /// Risk approves an order.
    List<Envelope> order(String id, OrderTerms terms) {
        return feed(PAPER, "paper:sma:" + terms.instrument(), new ValidatedSignal(SMA, ++evaluation,
                List.of(new ApprovedOrder(new ClOrdId(id), terms)), List.of()));
    }

    List<Envelope> cancel(String id) {
        return feed(PAPER, "k", OrderAmendment.cancel(new ClOrdId(id), SMA, INFY.id(), "no longer wanted"));
    }

    /// A wish for other terms of an INFY order; 0 and empty = as they are.
    List<Envelope> replace(String id, long units, String limit, String trigger) {
        return feed(PAPER, "k",
                new OrderAmendment(new ClOrdId(id), SMA, INFY.id(), OrderAmendment.Kind.REPLACE,
                        units, price(limit), price(trigger), "other terms"));
    }

    static Optional<Price> price(String rupees) {
        return rupees.isEmpty() ? Optional.empty() : Optional.of(Price.ofRupees(rupees));
    }

    List<Envelope> feed(Scope scope, String key, Event event) {
        return run.feed(now, scope, key, event);
    }

    /// What has filled, as `10@100.05`.
    List<String> fills() {
        return run.all(Fill.class).stream().map(fill -> fill.lastUnits() + "@" + fill.lastPrice()).toList();
    }

    List<OrderEnded> endings() {
        return run.all(OrderEnded.class);
    }

    /// Where the orders stand in a word: what filled, and how the last one ended.
    String outcome() {
        String filled = String.join(" ", fills());
        String end = endings().isEmpty() ? gateway.open().isEmpty() ? "" : "open"
                : endings().getLast().ending() + " " + endings().getLast().cumUnits();
        return (filled + " " + end).strip();
    }

    DeciderRun run() {
        return run;
    }

    Decider venue() {
        return venue;
    }

    OrderGateway gateway() {
        return gateway;
    }

    PortfolioKeeper portfolio() {
        return portfolio;
    }

    VenueSettings settings() {
        return settings;
    }
}
