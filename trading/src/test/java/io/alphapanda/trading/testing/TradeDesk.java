package io.alphapanda.trading.testing;

import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.FutureContract;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.marketdata.MarketClock.Due;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.signal.FusedSignal;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.testing.DeciderRun;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.domain.verdict.RejectedSignal;
import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;
import io.alphapanda.domain.verdict.ValidatedSignal;
import io.alphapanda.trading.gateway.OrderGateway;
import io.alphapanda.trading.portfolio.PortfolioKeeper;
import io.alphapanda.trading.risk.RiskLimits;
import io.alphapanda.trading.risk.RiskOfficer;
import io.alphapanda.trading.risk.RiskSettings;
import io.alphapanda.trading.sizing.SizeRule;
import io.alphapanda.trading.venue.OrderCharges;
import io.alphapanda.trading.venue.PaperVenue;
import io.alphapanda.trading.venue.Slippage;
import io.alphapanda.trading.venue.VenueSettings;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/// Venue, portfolio, risk and gateway of one paper account, in the order in which a bar visits them; the test
/// plays the market and the strategies.
public final class TradeDesk {
    /// The account.
    public static final Scope PAPER = Scope.account("paper");

    /// A share with a tick of 0.05, cut-off 15:20 and close 15:30.
    public static final Instrument INFY = new Equity(
            new Contract(Exchange.NSE, "INFY", Price.ofRupees("0.05"), 1, Contract.NO_FREEZE));

    /// A future in lots of 75, at most 1800 units an order, cut-off 15:25 and close 15:30.
    public static final Instrument FUTURE = future("NIFTY26JUNFUT", 75, 1_800);

    /// The usual strategy.
    public static final StrategyId SMA = new StrategyId("sma");

    /// Usual weekdays, and 2026-06-26 a holiday.
    public static final TradingCalendar CALENDAR = TradingCalendar.parse("""
            holiday 2026-06-26 EQUITY,EQUITY_AUCTION,INDEX,DERIVATIVES,CURRENCY,COMMODITY
            """);

    private final DeciderRun run;
    private final PaperVenue venue;
    private final PortfolioKeeper portfolio;
    private final RiskOfficer risk;
    private final OrderGateway gateway;
    private long now;
    private long evaluation;

    private TradeDesk(Terms terms) {
        List<Instrument> instruments = List.of(INFY, FUTURE);
        Set<Topic> bars = Set.of(Topic.BARS_1M, Topic.BARS_15M);
        venue = new PaperVenue(
                new VenueSettings(PAPER, terms.cash, instruments, bars, terms.slippage, terms.charges));
        portfolio = new PortfolioKeeper(PAPER, terms.cash, bars);
        risk = new RiskOfficer(
                new RiskSettings(PAPER, terms.cash, instruments, bars, terms.product, terms.size,
                        terms.limits, CALENDAR));
        gateway = new OrderGateway(PAPER);
        run = new DeciderRun(venue, portfolio, risk, gateway);
    }

    /// What a desk is opened with.
    public record Terms(Money cash, Product product, SizeRule size, RiskLimits limits, Slippage slippage,
            OrderCharges charges) {
        /// The same with other limits.
        public Terms limits(RiskLimits other) {
            return new Terms(cash, product, size, other, slippage, charges);
        }

        /// The same with slippage.
        public Terms slippage(Slippage other) {
            return new Terms(cash, product, size, limits, other, charges);
        }

        /// The same with charges.
        public Terms charges(OrderCharges other) {
            return new Terms(cash, product, size, limits, slippage, other);
        }

        /// The same with other cash.
        public Terms cash(String rupees) {
            return new Terms(Money.ofRupees(rupees), product, size, limits, slippage, charges);
        }

        /// Opens the desk.
        public TradeDesk open() {
            return new TradeDesk(this);
        }
    }

    /// Ten lakh rupees, the desk's usual limits, and neither slippage nor charges.
    public static Terms terms(Product product, String size) {
        return new Terms(Money.ofRupees("1000000"), product, SizeRule.of(size), RiskLimits.DESK,
                Slippage.NONE,
                OrderCharges.NONE);
    }

    /// A future of the DERIVATIVES segment.
    public static Instrument future(String symbol, long lotSize, long freeze) {
        Contract contract = new Contract(Exchange.NFO, symbol, Price.ofRupees("0.05"), lotSize, freeze);
        return new FutureContract(contract.id(), contract, INFY.id(), LocalDate.parse("2026-06-30"),
                MarketSegment.DERIVATIVES);
    }

    /// A moment of Indian time, written `2026-06-22T09:15`.
    public static long at(String time) {
        LocalDateTime parsed = LocalDateTime.parse(time);
        return Ist.micros(parsed.toLocalDate(), parsed.toLocalTime());
    }

    /// One minute of INFY; gives what came of it.
    public List<Envelope> bar(String start, String open, String close) {
        return bar(INFY, Timeframe.M1, start, open, close);
    }

    /// One bar of any instrument; gives what came of it.
    public List<Envelope> bar(Instrument instrument, Timeframe timeframe, String start, String open,
            String close) {
        Price from = Price.ofRupees(open);
        Price to = Price.ofRupees(close);
        boolean rises = from.compareTo(to) < 0;
        long begin = at(start);
        return bar(new Bar(instrument.id(), timeframe, begin, begin + timeframe.micros(), from,
                rises ? to : from,
                rises ? from : to, to, 0));
    }

    /// One bar; gives what came of it.
    public List<Envelope> bar(Bar bar) {
        now = bar.endMicros();
        return run.feed(now, Scope.SHARED, bar.instrument().value(), bar);
    }

    /// The usual strategy wants a side of INFY, at the end of the latest bar.
    public List<Envelope> want(Target target) {
        return want(SMA, INFY, target);
    }

    /// A strategy wants a side of an instrument, at the end of the latest bar.
    public List<Envelope> want(StrategyId group, Instrument instrument, Target target) {
        return feed(PAPER, PAPER + ":" + group + ":" + instrument.id(),
                new FusedSignal(group, ++evaluation, Opinion.of(instrument.id(), target, "test")));
    }

    /// Something is due in a segment.
    public List<Envelope> due(String time, MarketSegment segment, Due due) {
        now = at(time);
        return feed(Scope.SHARED, segment.name(), new MarketClock(segment, due));
    }

    /// An instruction.
    public List<Envelope> command(ControlCommand.Action action) {
        return feed(Scope.SYSTEM, "test:all", new ControlCommand(action));
    }

    /// Any event at the end of the latest bar.
    public List<Envelope> feed(Scope scope, String key, Event event) {
        return run.feed(now, scope, key, event);
    }

    /// All fills so far.
    public List<Fill> fills() {
        return run.all(Fill.class);
    }

    /// Signed units of the usual strategy in INFY, by the portfolio.
    public long units() {
        return portfolio.books().position(SMA, INFY.id()).units();
    }

    /// The approvals among some events.
    public static List<ValidatedSignal> approvals(List<Envelope> events) {
        return DeciderRun.of(events, ValidatedSignal.class);
    }

    /// The codes of the rules that denied, among some events.
    public static List<RuleCode> denials(List<Envelope> events) {
        return DeciderRun.of(events, RejectedSignal.class).stream()
                .flatMap(denied -> denied.reasons().stream())
                .map(RiskCheck::rule).toList();
    }

    /// Everything that happened.
    public DeciderRun run() {
        return run;
    }

    /// The venue.
    public PaperVenue venue() {
        return venue;
    }

    /// The portfolio.
    public PortfolioKeeper portfolio() {
        return portfolio;
    }

    /// The risk-manager.
    public RiskOfficer risk() {
        return risk;
    }

    /// The gateway.
    public OrderGateway gateway() {
        return gateway;
    }
}
