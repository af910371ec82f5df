package io.alphapanda.services.marketfeed;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.FeedStatus.Count;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.eventlog.hosting.Backoff;
import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.market.stream.MarketFact;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A market read by asking for quotes again and again, some instruments at a time, one request after the other.
///
/// With one request a second of 500 instruments each, 3,000 instruments are read every six seconds: enough to mark
/// positions, too little for more. Any thread says which are read; one thread of its own reads.
public final class PolledTicks implements LiveTicks {
    private static final Logger LOG = LoggerFactory.getLogger(PolledTicks.class);
    /// Losses and returns that may wait; then reading waits.
    private static final int NEWS_MAX = 16;

    private final QuotePolling quotes;
    private final List<Instrument> instruments;
    private final Duration every;
    private final Backoff backoff;
    private final Pause pause;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<InstrumentId, LiveNews> newest = new LinkedHashMap<>();
    private final Deque<LiveNews> news = new ArrayDeque<>();
    private final LongAdder requests = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private List<Instrument> followed;
    private int next;
    private int failures;
    private long lastMicros;
    private @Nullable Thread thread;

    /// Reads all of these, until told otherwise.
    ///
    /// @param every between the end of a request and the next; the broker allows one request a second
    /// @param backoff for the pauses after failures
    public PolledTicks(QuotePolling quotes, List<Instrument> instruments, Duration every, Backoff backoff,
            Pause pause, InstantSource clock) {
        if (!every.isPositive()) {
            throw new IllegalArgumentException("quotes must be read with pauses above zero, were " + every);
        }
        this.quotes = quotes;
        this.instruments = List.copyOf(instruments);
        this.every = every;
        this.backoff = backoff;
        this.pause = pause;
        this.clock = clock;
        followed = this.instruments;
        lastMicros = nowMicros();
    }

    @Override
    public List<Instrument> instruments() {
        return instruments;
    }

    /// From now on reads these only; none = waits.
    void follow(Collection<InstrumentId> ids) {
        Set<InstrumentId> wanted = new HashSet<>(ids);
        lock.lock();
        try {
            followed = instruments.stream().filter(instrument -> wanted.contains(instrument.id())).toList();
            newest.keySet().retainAll(wanted);
            next = 0;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start(Runnable bell) {
        thread = Thread.ofVirtual().name("market-feed-quotes").start(() -> read(bell));
    }

    private void read(Runnable bell) {
        try {
            while (true) {
                List<Instrument> batch = awaitBatch();
                long delayNanos = read(batch);
                bell.run();
                pause.forNanos(delayNanos);
            }
        } catch (InterruptedException stopped) {
            LOG.debug("quotes are read no more");
        }
    }

    private List<Instrument> awaitBatch() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (followed.isEmpty() || news.size() >= NEWS_MAX) {
                changed.await();
            }
            int from = next < followed.size() ? next : 0;
            next = Math.min(from + QuotePolling.INSTRUMENTS_MAX, followed.size());
            return followed.subList(from, next);
        } finally {
            lock.unlock();
        }
    }

    /// Reads once; gives how long to wait before the next time.
    private long read(List<Instrument> batch) throws InterruptedException {
        try {
            requests.increment();
            List<Tick> ticks = quotes.quotes(batch);
            take(ticks);
            return every.toNanos();
        } catch (IOException unreachable) {
            return fail(String.valueOf(unreachable.getMessage()));
        } catch (RuntimeException broken) {
            LOG.error("quotes could not be read, by a fault of ours", broken);
            return fail(broken.getClass().getSimpleName());
        }
    }

    private void take(List<Tick> ticks) {
        long micros = nowMicros();
        lock.lock();
        try {
            if (failures > 0) {
                news.add(new LiveNews.Regained(micros, ids()));
            }
            failures = 0;
            lastMicros = micros;
            Set<InstrumentId> wanted = ids();
            for (Tick tick : ticks) {
                if (wanted.contains(tick.instrument())) {
                    newest.put(tick.instrument(), new LiveNews.Told(new MarketFact(micros, tick)));
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private long fail(String why) {
        failed.increment();
        lock.lock();
        try {
            if (failures++ == 0) {
                news.add(new LiveNews.Lost(lastMicros, ids(), "quotes cannot be read: " + why));
            }
            return Math.max(every.toNanos(), backoff.delayNanos(failures));
        } finally {
            lock.unlock();
        }
    }

    private Set<InstrumentId> ids() {
        return followed.stream().map(Instrument::id).collect(Collectors.toSet());
    }

    @Override
    public Optional<LiveNews> poll() {
        lock.lock();
        try {
            LiveNews first = news.poll();
            if (first != null) {
                changed.signalAll();
                return Optional.of(first);
            }
            var facts = newest.values().iterator();
            if (!facts.hasNext()) {
                return Optional.empty();
            }
            LiveNews fact = facts.next();
            facts.remove();
            return Optional.of(fact);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<Count> counts() {
        return List.of(new Count("quote requests", requests.sum()),
                new Count("quote requests failed", failed.sum()));
    }

    @Override
    public void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private long nowMicros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    }
}
