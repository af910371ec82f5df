package io.alphapanda.backtest.run;

import io.alphapanda.backtest.report.RunReport;
import io.alphapanda.backtest.report.RunWatch;
import io.alphapanda.domain.position.Position;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.eventlog.engine.Engine;
import io.alphapanda.eventlog.engine.Engine.Fenced;
import io.alphapanda.eventlog.log.EventLog;
import java.util.List;
import java.util.function.LongSupplier;

/// One run of one strategy over one series of bars.
public final class Backtest {
    private final BacktestInput input;
    private final BacktestSettings settings;
    private final LongSupplier ticker;

    /// A backtest of these settings on this market.
    ///
    /// @param ticker a monotonic clock in nanoseconds, for the speed figure alone
    public Backtest(BacktestInput input, BacktestSettings settings, LongSupplier ticker) {
        this.input = input;
        this.settings = settings;
        this.ticker = ticker;
    }

    /// Runs over a log, from where the log ends: an empty one is run whole, an interrupted one to its end.
    ///
    /// @throws IllegalStateException if a decider had to be fenced
    public RunReport run(EventLog log) {
        PaperDesk desk = PaperDesk.of(input, settings);
        RunWatch watch = new RunWatch(desk.portfolio().books(), input.bars().size(), input.instrument(),
                settings.product(), settings.charges());
        long began = ticker.getAsLong();
        Engine engine = new Engine(log, desk.deciders(), List.of(watch));
        new BarFeed(input, engine).feedAll(settings.closeAtEnd());
        watch.end();
        long nanos = ticker.getAsLong() - began;
        refuseFenced(engine.fenced());
        Position open = desk.portfolio().books().position(new StrategyId(settings.strategy()),
                input.instrument().id());
        return watch.report(settings.cash(), open, log.endPosition(), nanos / 1e9);
    }

    private static void refuseFenced(List<Fenced> fenced) {
        if (!fenced.isEmpty()) {
            throw new IllegalStateException(
                    fenced.getFirst().name() + " failed: this is a bug, please report it",
                    fenced.getFirst().fault());
        }
    }
}
