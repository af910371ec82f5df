package io.alphapanda.services.strategyrunner;

import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.eventlog.hosting.Desk;
import io.alphapanda.eventlog.hosting.DeskPlan;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.part.MarketTime;
import io.alphapanda.strategies.api.StrategyKind;
import io.alphapanda.strategies.runner.EvaluationWatch;
import io.alphapanda.strategies.runner.StrategyDeclaration;
import io.alphapanda.strategies.runner.StrategyRunner;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// A hosted strategy-runner with a slow and a quick strategy, watched by a time budget whose clock only the slow one
/// moves. Both change their minds with every bar.
final class WatchedDesk implements AutoCloseable {
    static final Duration BUDGET = Duration.ofMillis(5);
    static final String SLOW = "slow";
    static final String QUICK = "quick";
    private static final Scope PAPER = Scope.account("paper");
    private static final Instrument INFY = new Equity(
            new Contract(Exchange.NSE, "INFY", Price.ofRupees("0.05"), 1, Contract.NO_FREEZE));
    private static final long MINUTE = 60_000_000L;

    private final AtomicLong tickerNanos = new AtomicLong();
    private final AtomicLong evaluationNanos = new AtomicLong();
    private final AtomicInteger slowAsked = new AtomicInteger();
    private final AtomicInteger quickAsked = new AtomicInteger();
    private final List<Envelope> seen = new CopyOnWriteArrayList<>();
    private final TimeBudget budget = new TimeBudget(BUDGET, tickerNanos::get);
    private final Desk desk;
    private int minute;

    /// @param minute how many bars the log holds
    WatchedDesk(EventLog log, int minute) {
        this.minute = minute;
        MarketTime time = new MarketTime();
        DeskPlan plan = Desk.over(log).clock(time).ticker(System::nanoTime).seed(1).decider(runner(budget))
                .tap(time).tap((_, event) -> seen.add(event));
        budget.joins(plan);
        desk = plan.start();
    }

    private StrategyRunner runner(EvaluationWatch watch) {
        return new StrategyRunner(List.of(fickle(SLOW, () -> {
            slowAsked.incrementAndGet();
            tickerNanos.addAndGet(evaluationNanos.get());
        }), fickle(QUICK, quickAsked::incrementAndGet)), List.of(PAPER), "all", watch);
    }

    /// The same strategies with nobody who watches.
    StrategyRunner unwatched() {
        return runner(EvaluationWatch.NONE);
    }

    private static StrategyDeclaration fickle(String name, Runnable work) {
        return new StrategyDeclaration(new StrategyId(name), List.of(INFY), Timeframe.M1,
                StrategyKind.of(name, "long and flat by turns", setup -> bar -> {
                    work.run();
                    return Optional.of(Opinion.of(bar.instrument(),
                            bar.startMicros() / MINUTE % 2 == 0 ? Target.LONG : Target.FLAT, "its turn"));
                }).configured(Map.of()));
    }

    /// Lets so many bars pass, on each of which the slow strategy takes so long.
    void bars(int count, Duration each) throws InterruptedException {
        evaluationNanos.set(each.toNanos());
        for (int i = 0; i < count; i++) {
            Price price = Price.ofRupees("100");
            desk.door().admitForReceipt("market", Scope.SHARED, INFY.id().value(), new Bar(INFY.id(),
                    Timeframe.M1, minute * MINUTE, (minute + 1) * MINUTE, price, price, price, price, 0))
                    .awaitDurable();
            minute++;
        }
    }

    void tell(ControlCommand command) throws InterruptedException {
        desk.door().admitForReceipt("operator", Scope.SYSTEM, "operator:test", command).awaitDurable();
    }

    int slowAsked() {
        return slowAsked.get();
    }

    int quickAsked() {
        return quickAsked.get();
    }

    int minute() {
        return minute;
    }

    /// The commands of the time budget.
    List<ControlCommand> pauses() {
        return seen.stream().filter(event -> event.source().equals(TimeBudget.SOURCE)).map(Envelope::data)
                .map(ControlCommand.class::cast).toList();
    }

    /// All that was decided and told, in order.
    List<Event> seen() {
        return seen.stream().map(Envelope::data).toList();
    }

    @Override
    public void close() {
        desk.stop();
    }
}
