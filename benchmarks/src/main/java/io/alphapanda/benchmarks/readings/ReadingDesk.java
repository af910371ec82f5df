package io.alphapanda.benchmarks.readings;

import io.alphapanda.backtest.report.RunReport;
import io.alphapanda.backtest.report.RunWatch;
import io.alphapanda.backtest.run.BacktestInput;
import io.alphapanda.backtest.run.ShippedRates;
import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.eventlog.engine.Engine;
import io.alphapanda.eventlog.memory.MemoryEventLog;
import io.alphapanda.market.clock.ClockSink;
import io.alphapanda.market.clock.SessionClock;
import io.alphapanda.strategies.fusion.SignalFusion;
import io.alphapanda.strategies.runner.StrategyDeclaration;
import io.alphapanda.strategies.runner.StrategyRunner;
import io.alphapanda.trading.charges.RateTable;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A backtest's desk and feed around [ReadsAll], which no catalog has: the same deciders in the same seats, the same
/// watch over the run.
public final class ReadingDesk {
    private static final Scope ACCOUNT = Scope.account("paper");
    private static final StrategyId STRATEGY = new StrategyId("reads-all");
    private static final Money CASH = Money.ofRupees("1000000");
    private static final String SOURCE = "market-feed";

    private final BacktestInput input;
    private final RateTable rates;
    private final OrderCharges charges;

    /// A desk for one market.
    public ReadingDesk(BacktestInput input) {
        this.input = input;
        rates = ShippedRates.zerodha();
        charges = OrderCharges.statutory(rates);
    }

    /// All bars, one at a time; what was read goes into `readings`.
    public RunReport run(Readings readings) {
        PortfolioKeeper portfolio = new PortfolioKeeper(ACCOUNT, CASH, bars());
        RunWatch watch = watched(portfolio, readings);
        return watch.report(CASH, portfolio.books().position(STRATEGY, input.instrument().id()), 0, 0);
    }

    /// The same without a report: what a backtest does while its own clock runs.
    public double sum() {
        Readings readings = new Readings();
        watched(new PortfolioKeeper(ACCOUNT, CASH, bars()), readings);
        return readings.sum();
    }

    private RunWatch watched(PortfolioKeeper portfolio, Readings readings) {
        RunWatch watch = new RunWatch(portfolio.books(), input.bars().size(), input.instrument(),
                Product.NRML,
                Optional.of(rates));
        Engine engine = new Engine(new MemoryEventLog(), deciders(portfolio, readings), List.of(watch));
        new Feed(input, engine).all();
        watch.end();
        if (!engine.fenced().isEmpty()) {
            throw new IllegalStateException(engine.fenced().toString());
        }
        return watch;
    }

    private Set<Topic> bars() {
        return Set.of(input.timeframe().topic());
    }

    private List<Decider> deciders(PortfolioKeeper portfolio, Readings readings) {
        List<Instrument> instruments = List.of(input.instrument());
        StrategyDeclaration strategy = new StrategyDeclaration(STRATEGY, instruments, input.timeframe(),
                ReadsAll.into(readings).configured(Map.of()));
        return List.of(
                new PaperVenue(new VenueSettings(ACCOUNT, CASH, instruments, bars(), Slippage.NONE, charges)),
                portfolio,
                new RiskOfficer(new RiskSettings(ACCOUNT, CASH, instruments, bars(), Product.NRML,
                        SizeRule.of("1"), RiskLimits.DESK, input.calendar())),
                new StrategyRunner(List.of(strategy), List.of(ACCOUNT)), new SignalFusion(ACCOUNT),
                new OrderGateway(ACCOUNT));
    }

    /// As a backtest feeds: each bar behind what is due before it.
    private static final class Feed {
        private final BacktestInput input;
        private final Engine engine;
        private final SessionClock clock;
        private final ClockSink onMoment = this::feed;
        private long moments;

        private Feed(BacktestInput input, Engine engine) {
            this.input = input;
            this.engine = engine;
            clock = new SessionClock(input.calendar(), Set.of(input.instrument().segment()));
        }

        private void all() {
            String key = input.instrument().id().value();
            long origin = EventId.originOf(SOURCE, key);
            List<Bar> bars = input.bars();
            for (int i = 0; i < bars.size(); i++) {
                Bar bar = bars.get(i);
                clock.advanceTo(bar.startMicros(), bar.endMicros(), onMoment);
                engine.feed(Envelope.input(origin, SOURCE, Scope.SHARED, key, bar.endMicros(), i + 1, bar));
                engine.drain();
            }
            clock.finish(onMoment);
        }

        private void feed(long micros, MarketClock moment) {
            engine.feed(Envelope.input(SOURCE, Scope.SHARED, moment.segment().name(), micros, ++moments,
                    moment));
            engine.drain();
        }
    }
}
