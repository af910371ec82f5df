package io.alphapanda.services.strategyrunner;

import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.control.ControlCommand.Action;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.eventlog.engine.Tap;
import io.alphapanda.eventlog.hosting.DeskPlan;
import io.alphapanda.eventlog.hosting.Door;
import io.alphapanda.eventlog.hosting.Inbox;
import io.alphapanda.eventlog.hosting.Source;
import io.alphapanda.eventlog.hosting.SourceThread;
import io.alphapanda.strategies.runner.EvaluationWatch;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Measures how long each strategy takes, and pauses one that takes too long, so that it does not hold up all that
/// share its engine.
///
/// An evaluation over the budget is a strike; three among the strategy's newest twenty pause it, by an event that
/// enters through the door like any other. So what is decided depends on events alone, and a replay needs no clock.
/// The first twenty evaluations in a life of the host, and after a resume, are not judged: their code is cold.
///
/// It watches for one desk at a time, and measures nothing before that desk takes events in, so nothing while it
/// replays its log. Evaluations and events are told on the engine's thread, the pauses by a thread of its own.
public final class TimeBudget implements EvaluationWatch, Source, Tap {
    /// The source of the pauses.
    public static final String SOURCE = "time-budget";

    private static final Logger LOG = LoggerFactory.getLogger(TimeBudget.class);
    /// Pauses that may wait for the door; a strategy that finds no room strikes again.
    private static final int PAUSES_WAITING_MAX = 64;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Duration budget;
    private final LongSupplier tickerNanos;
    private final Map<String, Strikes> strikes = new HashMap<>();
    private final BlockingQueue<Slow> waiting = new ArrayBlockingQueue<>(PAUSES_WAITING_MAX);
    private final SourceThread thread = new SourceThread();
    private volatile boolean isMeasuring;
    private boolean isBegun;
    private long beganNanos;

    private record Slow(StrategyId strategy, long nanos) {}

    /// @param budget what an evaluation may take
    /// @param tickerNanos only runs forward
    public TimeBudget(Duration budget, LongSupplier tickerNanos) {
        this.budget = budget;
        this.tickerNanos = tickerNanos;
    }

    /// What watches the evaluations of a strategy-runner under this budget; nobody if there is none.
    public static EvaluationWatch watch(Optional<TimeBudget> budget) {
        return budget.isPresent() ? budget.get() : EvaluationWatch.NONE;
    }

    /// Adds it to a desk whose strategies it watches, and holds nothing against them. It starts before sources that
    /// are added later.
    public void joins(DeskPlan plan) {
        strikes.clear();
        waiting.clear();
        plan.source(this).tap(this);
    }

    @Override
    public void began(StrategyId strategy) {
        isBegun = isMeasuring;
        if (isBegun) {
            beganNanos = tickerNanos.getAsLong();
        }
    }

    @Override
    public void ended(StrategyId strategy) {
        if (!isBegun) {
            return;
        }
        long nanos = tickerNanos.getAsLong() - beganNanos;
        Strikes its = of(strategy.value());
        if (its.took(nanos) && waiting.offer(new Slow(strategy, nanos))) {
            its.out();
        }
    }

    private Strikes of(String strategy) {
        return strikes.computeIfAbsent(strategy, _ -> new Strikes(budget.toNanos()));
    }

    @Override
    public void see(long position, Envelope event) {
        if (event.data() instanceof ControlCommand command && command.action() == Action.RESUME) {
            command.strategy().ifPresent(strategy -> of(strategy).forgive());
        }
    }

    @Override
    public String name() {
        return SOURCE;
    }

    @Override
    public void start(Door door) {
        isMeasuring = true;
        thread.start(SOURCE, () -> tell(door));
    }

    private void tell(Door door) {
        try {
            while (true) {
                tell(door, waiting.take());
            }
        } catch (InterruptedException | Inbox.Closed stopped) {
            LOG.debug("time budgets are no longer kept: {}", stopped.toString());
        }
    }

    private void tell(Door door, Slow slow) {
        String figures = figures(slow.nanos);
        ControlCommand pause = ControlCommand.tooSlow(slow.strategy, figures);
        door.admit(SOURCE, Scope.SYSTEM, SOURCE + ":" + slow.strategy, pause);
        LOG.warn(
                "strategy {} is paused, since it holds up all that share its engine: {}. What it holds stays under"
                        + " its exit plan. Make it faster, or raise STRATEGY_RUNNER__TIME_BUDGET_MS; then let it go on with"
                        + " ./alpha-panda control resume {}",
                slow.strategy, figures, pause.target());
    }

    private String figures(long nanos) {
        return String.format(Locale.ROOT, "%d of its newest %d evaluations took over %d ms, the last %.1f ms",
                Strikes.MAX, Strikes.WINDOW_EVALUATIONS, budget.toMillis(), nanos / NANOS_PER_MILLI);
    }

    @Override
    public void stop() {
        isMeasuring = false;
        thread.stop("a pause still waits for the desk to take it; find the decider that"
                + " takes so long");
    }
}
