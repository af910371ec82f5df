package io.alphapanda.benchmarks.path;

import io.alphapanda.backtest.run.ShippedRates;
import io.alphapanda.benchmarks.input.BenchMarket;
import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.eventlog.engine.Engine;
import io.alphapanda.eventlog.memory.MemoryEventLog;
import io.alphapanda.strategies.api.KeptCount;
import io.alphapanda.strategies.api.Strategy;
import io.alphapanda.strategies.api.StrategyKind;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// How many market events a second does the engine take with ten instruments and an order every 100 events, warm?
///
/// Input: generated minutes of ten shares in turn, ten million rupees, the desk's limits, Zerodha's charges, a log in
/// memory. Stands in for ticks until they are hosted. Machine and last result: `docs/benchmarks.md`.
/// Not asked here: threads, latency, a log on disk.
@State(Scope.Thread)
public class DeskOfTenBenchmark {
    /// What is traded.
    static final List<String> SYMBOLS = List.of("ABB", "BEL", "BPCL", "CIPLA", "DABUR", "DLF", "GAIL", "HAL",
            "CANBK", "GRASIM");
    private static final int BARS_BETWEEN_ORDERS = 100;
    private static final io.alphapanda.domain.event.Scope ACCOUNT = io.alphapanda.domain.event.Scope
            .account("paper");

    /// How many events.
    @Param("139552")
    public int bars;

    private final Money cash = Money.ofRupees("10000000");
    private final Set<Topic> topics = Set.of(Timeframe.M1.topic());
    private List<BenchMarket> markets = List.of();
    private List<Bar> inTurn = List.of();
    private OrderCharges charges = OrderCharges.statutory(ShippedRates.zerodha());

    /// Makes the bars.
    @Setup
    public void prepare() {
        int each = bars / SYMBOLS.size();
        markets = SYMBOLS.stream()
                .map(symbol -> BenchMarket.generated(symbol, Price.ofRupees("1000"), each)).toList();
        List<Bar> all = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            for (BenchMarket market : markets) {
                all.add(market.bars().get(i));
            }
        }
        inTurn = List.copyOf(all);
        charges = OrderCharges.statutory(ShippedRates.zerodha());
    }

    /// All events, one at a time; returns how many the log holds in the end.
    @Benchmark
    public long run() {
        MemoryEventLog log = new MemoryEventLog();
        Engine engine = new Engine(log, deciders(), List.of());
        long sequence = 0;
        for (int i = 0; i < inTurn.size(); i++) {
            Bar bar = inTurn.get(i);
            sequence += i % SYMBOLS.size() == 0 ? 1 : 0;
            engine.feed(Envelope.input("market-feed", io.alphapanda.domain.event.Scope.SHARED,
                    bar.instrument().value(), bar.endMicros(), sequence, bar));
            engine.drain();
        }
        if (!engine.fenced().isEmpty()) {
            throw new IllegalStateException(engine.fenced().toString());
        }
        return log.endPosition();
    }

    private List<Decider> deciders() {
        List<Instrument> instruments = markets.stream().map(market -> market.input().instrument()).toList();
        StrategyDeclaration strategy = new StrategyDeclaration(new StrategyId("in-and-out"),
                instruments, Timeframe.M1,
                StrategyKind.of("in-and-out", "goes long and flat by turns", InAndOut::new)
                        .configured(Map.of()));
        return List.of(
                new PaperVenue(new VenueSettings(ACCOUNT, cash, instruments, topics, Slippage.NONE,
                        charges)),
                new PortfolioKeeper(ACCOUNT, cash, topics),
                new RiskOfficer(new RiskSettings(ACCOUNT, cash, instruments, topics, Product.CNC,
                        SizeRule.of("1"), RiskLimits.DESK, markets.getFirst().input().calendar())),
                new StrategyRunner(List.of(strategy), List.of(ACCOUNT)), new SignalFusion(ACCOUNT),
                new OrderGateway(ACCOUNT));
    }

    /// Goes long and flat by turns, each time after as many bars of its instrument.
    private static final class InAndOut implements Strategy {
        private final KeptCount seen;

        InAndOut(io.alphapanda.strategies.api.Setup setup) {
            seen = setup.keep(new KeptCount(0));
        }

        @Override
        public Optional<Opinion> on(Bar bar) {
            if (seen.add(1) % BARS_BETWEEN_ORDERS != 0) {
                return Optional.empty();
            }
            Target target = seen.value() % (2 * BARS_BETWEEN_ORDERS) == 0 ? Target.FLAT : Target.LONG;
            return Optional.of(Opinion.of(bar.instrument(), target, "its turn"));
        }
    }
}
