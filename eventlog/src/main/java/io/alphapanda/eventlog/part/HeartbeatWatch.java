package io.alphapanda.eventlog.part;

import io.alphapanda.domain.control.Heartbeat;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.eventlog.codec.RecordCodec;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.shared.PlacedRecord;
import io.alphapanda.eventlog.shared.TopicReader;
import io.alphapanda.eventlog.shared.TopicStore;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Listens to the heartbeats of all parts, from when it is started, and remembers the newest active one of each.
///
/// Silence counts only while the server answers: after an outage every part gets its whole time again.
public final class HeartbeatWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeartbeatWatch.class);
    private static final String TOPIC = Topic.HEARTBEATS.nameIn(Scope.SYSTEM);
    private static final Duration POLL = Duration.ofMillis(100);
    private final TopicStore store;
    private final RecordCodec codec;
    private final Clocks clocks;
    private final Map<String, Heard> active = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean stopping;
    private volatile long answeredSinceNanos;

    /// An active part's newest heartbeat, when it was heard, and the highest epoch heard of the part so far.
    record Heard(Heartbeat beat, long atNanos, long epoch) {
        /// A successor that brings its state back has no epoch yet, and is alive all the same.
        private static Heard newer(Heard older, Heard newer) {
            boolean isCurrent = newer.beat.epoch() >= older.epoch
                    || newer.beat.state() == Heartbeat.State.RECOVERING;
            return isCurrent ? new Heard(newer.beat, newer.atNanos, Math.max(older.epoch, newer.epoch))
                    : older;
        }
    }

    /// Starts to listen.
    public HeartbeatWatch(TopicStore store, RecordCodec codec, Clocks clocks) {
        this.store = store;
        this.codec = codec;
        this.clocks = clocks;
        answeredSinceNanos = now();
        thread = Thread.ofPlatform().name("heartbeat-watch").daemon().start(this::run);
    }

    private long now() {
        LongSupplier ticker = clocks.tickerNanos();
        return ticker.getAsLong();
    }

    private void run() {
        while (!stopping) {
            try {
                listen();
            } catch (LogFailure away) {
                LOG.debug("no heartbeats for now: {}", away.getMessage());
                try {
                    clocks.pause().forNanos(POLL.toNanos());
                } catch (InterruptedException stopped) {
                    return;
                }
                answeredSinceNanos = now();
            }
        }
    }

    private void listen() {
        Map<Partition, Long> ends = new HashMap<>();
        for (int number = 0; number < store.partitions(TOPIC); number++) {
            Partition partition = new Partition(TOPIC, number);
            ends.put(partition, store.endOf(partition));
        }
        try (TopicReader reader = store.steadyReader()) {
            ends.forEach(reader::from);
            long askedNanos = now();
            while (!stopping) {
                for (PlacedRecord placed : reader.poll(Set.copyOf(ends.keySet()), POLL)) {
                    hear(placed);
                }
                // Some clients are silent about a lost server: a poll that takes far longer than asked shows it.
                if (now() - askedNanos > 10 * POLL.toNanos()) {
                    answeredSinceNanos = now();
                }
                askedNanos = now();
            }
        }
    }

    private void hear(PlacedRecord placed) {
        try {
            if (codec.decode(TOPIC, placed.record().value()).data() instanceof Heartbeat beat) {
                switch (beat.state()) {
                    case RECOVERING, ACTIVE, PAUSED -> active.merge(beat.part(),
                            new Heard(beat, now(), beat.epoch()), Heard::newer);
                    case STOPPED -> active.computeIfPresent(beat.part(),
                            (_, older) -> older.beat.instance().equals(beat.instance()) ? null : older);
                    case STANDBY -> {
                        // It has nothing to lose.
                    }
                }
            }
        } catch (IllegalArgumentException unreadable) {
            LOG.warn("a heartbeat at {} cannot be read: {}", placed.place(), unreadable.getMessage());
        }
    }

    /// True if no other process than `instance` has shown for `silence` that it is active as this part.
    boolean isSilent(PartName part, String instance, Duration silence) {
        Heard heard = active.get(part.toString());
        long since = heard == null || heard.beat.instance().equals(instance) ? answeredSinceNanos
                : Math.max(heard.atNanos, answeredSinceNanos);
        return now() - since > silence.toNanos();
    }

    /// True if an active process has been heard for a part.
    boolean hasHeardOther(PartName part, String instance) {
        Heard heard = active.get(part.toString());
        return heard != null && !heard.beat.instance().equals(instance);
    }

    /// The highest epoch that another process than `instance` claims for a part.
    Optional<Long> epochOfOther(PartName part, String instance) {
        return Optional.ofNullable(active.get(part.toString())).map(Heard::beat)
                .filter(beat -> !beat.instance().equals(instance)).map(Heartbeat::epoch);
    }

    /// The newest heartbeat of each active part, by its name.
    public Map<String, Heartbeat> active() {
        Map<String, Heartbeat> beats = new TreeMap<>();
        active.forEach((part, heard) -> beats.put(part, heard.beat));
        return beats;
    }

    @Override
    public void close() {
        stopping = true;
        thread.interrupt();
    }
}
