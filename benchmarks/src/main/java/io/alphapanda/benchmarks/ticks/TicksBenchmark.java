package io.alphapanda.benchmarks.ticks;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.eventlog.engine.Engine;
import io.alphapanda.eventlog.memory.MemoryEventLog;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// How many ticks a second does a running desk take on one core, warm: ten shares, an order every 100 ticks?
///
/// Input: [TickWalk] made beforehand, ten ticks a second of market time, within one session; every decider of a running
/// desk, [TickDesk], over a log in memory. Limit: going over the same ticks and adding up their prices. Machine and last
/// result: `docs/benchmarks.md`. Not asked here: making the ticks, threads, latency, a log on disk.
@State(Scope.Thread)
public class TicksBenchmark {
    private static final long STEP_MICROS = 100_000;

    /// How many ticks.
    @Param("200000")
    public int ticks;
    /// How many of all ticks lie between two orders.
    @Param("100")
    public int between;
    /// Levels of the book on each side.
    @Param("5")
    public int levels;
    /// How orders fill.
    @Param("DEPTH")
    public TickDesk.Fills fills = TickDesk.Fills.DEPTH;

    private List<Envelope> inputs = List.of();

    /// Makes the ticks, and the seconds among them.
    @Setup
    public void prepare() {
        TickWalk walk = new TickWalk(STEP_MICROS, levels);
        List<Envelope> all = new ArrayList<>();
        while (walk.told() < ticks) {
            all.add(walk.next());
        }
        inputs = List.copyOf(all);
    }

    /// All inputs, one at a time; returns how many events there were in the end.
    @Benchmark
    public long run() {
        MemoryEventLog log = new MemoryEventLog();
        Engine engine = new Engine(log, TickDesk.seats(new TickWalk(STEP_MICROS, levels), fills, between),
                List.of());
        for (int i = 0; i < inputs.size(); i++) {
            engine.feed(inputs.get(i));
            engine.drain();
        }
        if (!engine.fenced().isEmpty()) {
            throw new IllegalStateException(engine.fenced().toString());
        }
        return log.endPosition();
    }

    /// How many events so many ticks lead to, themselves included.
    public static long events(int ticks) {
        TicksBenchmark once = new TicksBenchmark();
        once.ticks = ticks;
        once.between = 100;
        once.levels = 5;
        once.prepare();
        return once.run();
    }

    /// Goes over them.
    @Benchmark
    public long iterate() {
        long sum = 0;
        for (int i = 0; i < inputs.size(); i++) {
            Envelope input = inputs.get(i);
            sum += input.occurredAtMicros()
                    + (input.data() instanceof Tick tick ? tick.lastPrice().micros() : input.sequence());
        }
        return sum;
    }
}
