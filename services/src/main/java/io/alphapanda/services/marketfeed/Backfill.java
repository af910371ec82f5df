package io.alphapanda.services.marketfeed;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the candles of gaps, one gap after the other, on a thread of its own, so that ticks never wait for them.
final class Backfill implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Backfill.class);

    private final CandleHistory history;
    private final BlockingQueue<Gap> asked;
    private final BlockingQueue<Filled> filled;
    private @Nullable Thread thread;
    private volatile Runnable bell = () -> {};

    /// What became of a gap.
    ///
    /// @param failure why it stays; empty if the bars are all there are
    record Filled(Gap gap, List<Bar> bars, Optional<String> failure) {}

    /// @param gapsMax that may wait
    Backfill(CandleHistory history, int gapsMax) {
        this.history = history;
        asked = new ArrayBlockingQueue<>(gapsMax);
        filled = new ArrayBlockingQueue<>(gapsMax);
    }

    void start(Runnable whenFilled) {
        bell = whenFilled;
        thread = Thread.ofVirtual().name("market-feed-backfill").start(this);
    }

    void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /// Asks for the whole minutes of a gap; false if as many wait as may.
    boolean ask(Gap gap) {
        return asked.offer(gap);
    }

    /// A gap that is done with; empty if there is none.
    Optional<Filled> poll() {
        return Optional.ofNullable(filled.poll());
    }

    @Override
    public void run() {
        try {
            while (true) {
                filled.put(fill(asked.take()));
                bell.run();
            }
        } catch (InterruptedException stopped) {
            LOG.debug("gaps are filled no more");
        }
    }

    private Filled fill(Gap gap) throws InterruptedException {
        long from = gap.firstMinuteMicros();
        long to = gap.lastMinuteMicros();
        try {
            List<Bar> bars = history.minutes(gap.instrument(), from, to).stream()
                    .filter(bar -> bar.timeframe() == Timeframe.M1
                            && bar.instrument().equals(gap.instrument().id()) && bar.startMicros() >= from
                            && bar.endMicros() <= to)
                    .toList();
            return new Filled(gap, bars, Optional.empty());
        } catch (IOException failed) {
            return new Filled(gap, List.of(), Optional.of(String.valueOf(failed.getMessage())));
        } catch (RuntimeException broken) {
            LOG.error("the candles of {} could not be read, by a fault of ours", gap, broken);
            return new Filled(gap, List.of(), Optional.of(broken.getClass().getSimpleName()));
        }
    }
}
