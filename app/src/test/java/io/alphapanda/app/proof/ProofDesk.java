package io.alphapanda.app.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

import io.alphapanda.backtest.run.ShippedRates;
import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.MarketIndex;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.market.calendar.CalendarFile;
import io.alphapanda.market.clock.SessionClock;
import io.alphapanda.market.generated.GeneratedBars;
import io.alphapanda.strategies.catalog.StrategyCatalog;
import io.alphapanda.strategies.fusion.SignalFusion;
import io.alphapanda.strategies.runner.StrategyDeclaration;
import io.alphapanda.strategies.runner.StrategyRunner;
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

/// A desk for proofs: the deciders of a paper account in their usual order, with two strategies on three
/// instruments, and the inputs of a generated market for them. The same seed gives the same desk and market.
///
/// @param product how its positions live
/// @param size how large its entries are
/// @param seed of the market
record ProofDesk(Product product, SizeRule size, long seed) {
    static final Scope ACCOUNT = Scope.account("paper");
    static final Money CASH = Money.ofRupees("1500000");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 16);
    private static final String FEED = "market-feed";
    private static final Set<Topic> BARS = Set.of(Topic.BARS_1M);
    private static final TradingCalendar CALENDAR = CalendarFile.bundled();
    private static final OrderCharges CHARGES = OrderCharges.statutory(ShippedRates.zerodha());
    private static final List<Instrument> INSTRUMENTS = List.of(
            new Equity(new Contract(Exchange.NSE, "RELIANCE", Price.ofRupees("0.05"), 1, 100_000)),
            new Equity(new Contract(Exchange.NSE, "INFY", Price.ofRupees("0.05"), 1, 100_000)),
            new MarketIndex(new Contract(Exchange.NSE, "NIFTY 50", Price.ofRupees("0.05"), 1,
                    Contract.NO_FREEZE)));

    /// A desk whose settings differ by seed too.
    static ProofDesk ofSeed(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Product product = List.of(Product.values()).get(random.nextInt(3));
        SizeRule size = random.nextBoolean() ? new SizeRule.FixedUnits(random.nextLong(1, 60))
                : new SizeRule.ShareOfEquity(new Rate(random.nextLong(Rate.WHOLE / 20, Rate.WHOLE / 2)));
        return new ProofDesk(product, size, seed);
    }

    /// New deciders, in the order in which one event visits them.
    List<Decider> deciders() {
        VenueSettings venue = new VenueSettings(ACCOUNT, CASH, INSTRUMENTS, BARS,
                new Slippage(Rate.ofBasisPoints("0.5")),
                CHARGES);
        RiskSettings risk = new RiskSettings(ACCOUNT, CASH, INSTRUMENTS, BARS, product, size, RiskLimits.DESK,
                CALENDAR);
        return List.of(new PaperVenue(venue), new PortfolioKeeper(ACCOUNT, CASH, BARS),
                new RiskOfficer(risk),
                new StrategyRunner(List.of(strategy("sma-cross", "2", "5", "touch"),
                        strategy("ema-cross", "3", "8", "strict")), List.of(ACCOUNT)),
                new SignalFusion(ACCOUNT), new OrderGateway(ACCOUNT));
    }

    private static StrategyDeclaration strategy(String kind, String fast, String slow, String cross) {
        return new StrategyDeclaration(new StrategyId(kind),
                INSTRUMENTS, Timeframe.M1,
                StrategyCatalog.SHIPPED.configured(kind,
                        Map.of("fast", fast, "slow", slow, "cross", cross, "direction", "long-short")));
    }

    /// A whole day, closed out at its end.
    List<Envelope> wholeDay() {
        return inputs(0, Integer.MAX_VALUE);
    }

    /// So many minutes of a day from a minute on, with a cancel now and then; then its end: what is due, a
    /// cancel, a close-out.
    List<Envelope> inputs(int firstMinute, int minutes) {
        Inputs inputs = new Inputs();
        SplittableRandom random = new SplittableRandom(seed);
        List<List<Bar>> bars = new ArrayList<>();
        for (int i = 0; i < INSTRUMENTS.size(); i++) {
            List<Bar> day = new GeneratedBars(CALENDAR, INSTRUMENTS.get(i),
                    Price.ofRupees(List.of("1400", "1500", "22000").get(i)), 31 * seed + i).days(DAY, DAY);
            int last = (int) Math.min(day.size(), (long) firstMinute + minutes);
            bars.add(day.subList(firstMinute, last));
        }
        SessionClock clock = new SessionClock(CALENDAR, Set.of(MarketSegment.EQUITY, MarketSegment.INDEX));
        for (int minute = 0; minute < bars.getFirst().size(); minute++) {
            for (List<Bar> series : bars) {
                Bar bar = series.get(minute);
                clock.advanceTo(bar.startMicros(), bar.endMicros(),
                        (micros, due) -> inputs.add(FEED, Scope.SHARED, due.segment().name(), micros, due));
                inputs.add(FEED, Scope.SHARED, bar.instrument().value(), bar.endMicros(), bar);
                if (random.nextInt(60) == 0) {
                    inputs.add("operator", Scope.SYSTEM, "operator:all", bar.endMicros(),
                            new ControlCommand(ControlCommand.Action.CANCEL_ALL));
                }
            }
        }
        for (ControlCommand.Action action : List.of(ControlCommand.Action.CANCEL_ALL,
                ControlCommand.Action.CLOSE_OUT_AT_CLOSE)) {
            inputs.add("operator", Scope.SYSTEM, "operator:all",
                    bars.getFirst().getLast().endMicros(), new ControlCommand(action));
        }
        clock.finish((micros, due) -> inputs.add(FEED, Scope.SHARED, due.segment().name(), micros, due));
        return inputs.all;
    }

    /// Numbers what enters from outside.
    private static final class Inputs {
        private final List<Envelope> all = new ArrayList<>();
        private final Map<String, Long> sequences = new HashMap<>();

        private void add(String source, Scope scope, String key, long micros, Event event) {
            all.add(Envelope.input(source, scope, key, micros,
                    sequences.merge(source + "|" + key, 1L, Long::sum), event));
        }
    }
}
