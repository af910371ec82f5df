package io.alphapanda.eventlog.shared;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Redelivery;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.eventlog.codec.RecordCodec;
import io.alphapanda.eventlog.hosting.Backoff;
import io.alphapanda.eventlog.hosting.Door;
import io.alphapanda.eventlog.hosting.Inbox;
import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.eventlog.hosting.Source;
import io.alphapanda.eventlog.hosting.SourceThread;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.log.Place;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings what other parts publish to the desk of one part, in an order in which no time runs back that need not.
///
/// What the part itself has said is in its sequence already, and is passed over here. A record that nobody can read
/// becomes a dead letter. While the server does not answer it tries again, and goes on where it was.
public final class Intake implements Source {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final Duration POLL = Duration.ofMillis(50);
    private final TopicStore store;
    private final RecordCodec codec;
    private final String part;
    private final PassedOver passedOver;
    private final Map<String, Subscription> byTopic;
    private final Map<Partition, Long> next;
    private final Map<Partition, Long> behindAdmitted;
    private final Backoff backoff;
    private final Pause pause;
    private final SourceThread thread = new SourceThread();
    private volatile boolean stopping;
    private volatile boolean isPaused;
    private volatile Optional<Throwable> failure = Optional.empty();

    /// An intake of some topics.
    ///
    /// @param byTopic what each topic's name stands for
    /// @param starts where to begin on each of their partitions
    /// @param log the part's own sequence
    public Intake(TopicStore store, RecordCodec codec, SharedEventLog log,
            Map<String, Subscription> byTopic, Map<Partition, Long> starts, Backoff backoff, Pause pause) {
        this.store = store;
        this.codec = codec;
        part = log.part();
        passedOver = log.passedOver();
        this.byTopic = Map.copyOf(byTopic);
        this.backoff = backoff;
        this.pause = pause;
        next = new ConcurrentHashMap<>(starts);
        behindAdmitted = new HashMap<>(starts);
    }

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public void start(Door door) {
        thread.start("intake-" + part, () -> run(door));
    }

    private void run(Door door) {
        try {
            for (int failures = 0; !stopping; failures++) {
                try {
                    follow(door);
                } catch (TopicReader.Expired gone) {
                    throw gone;
                } catch (LogFailure away) {
                    if (stopping) {
                        return;
                    }
                    LOG.warn("{} reads nothing for now, and tries again: {}", part, away.getMessage());
                    pause.forNanos(backoff.delayNanos(Math.min(failures + 1, 10)));
                }
            }
        } catch (InterruptedException | Inbox.Closed stopped) {
            LOG.debug("the intake of {} stops: {}", part, stopped.toString());
        } catch (RuntimeException broken) {
            // A client that is interrupted while it reads, or says goodbye, complains in its own way.
            if (stopping) {
                LOG.debug("the intake of {} stops", part, broken);
                return;
            }
            LOG.error("the intake of {} broke off", part, broken);
            failure = Optional.of(broken);
        }
    }

    private void follow(Door door) throws InterruptedException {
        try (Follower follower = new Follower(store, next)) {
            while (!stopping) {
                while (isPaused && !stopping) {
                    pause.forNanos(POLL.toNanos());
                }
                admit(follower.poll(POLL), door);
                next.putAll(follower.givenUpTo());
                next.forEach((partition, upTo) -> passedOver.read(partition,
                        behindAdmitted.getOrDefault(partition, 0L), upTo));
            }
        }
    }

    /// A record and what it says; nothing if nobody can read it.
    private record Arrival(PlacedRecord placed, Optional<Envelope> event, Optional<RuntimeException> poison) {
        private long micros() {
            return event.map(Envelope::occurredAtMicros).orElse(0L);
        }
    }

    private void admit(List<PlacedRecord> records, Door door) {
        List<Arrival> arrivals = new ArrayList<>(records.size());
        for (PlacedRecord placed : records) {
            if (!isOwn(placed.record())) {
                Arrival arrival = read(placed);
                if (arrival.event.map(event -> Redelivery.reachesPart(event, part)).orElse(true)) {
                    arrivals.add(arrival);
                }
            }
        }
        for (Arrival arrival : new ArrivalOrder<>(Arrival::placed, Arrival::micros).of(arrivals)) {
            admit(arrival, door);
        }
    }

    private boolean isOwn(StoredRecord record) {
        return record.said().filter(said -> said.part().equals(part)).isPresent();
    }

    private Arrival read(PlacedRecord placed) {
        StoredRecord record = placed.record();
        try {
            Envelope event = codec.decode(record.topic(), record.value());
            if (!event.topicName().equals(record.topic())) {
                throw new IllegalArgumentException("a " + event.type().wireName() + " of " + event.topicName()
                        + " is not for " + record.topic());
            }
            return new Arrival(placed, Optional.of(event), Optional.empty());
        } catch (RuntimeException poison) {
            return new Arrival(placed, Optional.empty(), Optional.of(poison));
        }
    }

    private void admit(Arrival arrival, Door door) {
        StoredRecord record = arrival.placed.record();
        Place place = arrival.placed.place();
        behindAdmitted.merge(place.partition(), place.offset() + 1, Math::max);
        if (arrival.event.isPresent()) {
            door.admitTaken(arrival.event.get(), place, record.said().isPresent());
            return;
        }
        RuntimeException poison = arrival.poison.orElseThrow();
        LOG.warn("{} cannot read {}: {}", part, place, poison.getMessage());
        Subscription origin = Optional.ofNullable(byTopic.get(record.topic())).orElseThrow();
        door.putAsideTaken(part, origin, record.key(), place,
                new String(record.value(), StandardCharsets.UTF_8),
                poison);
    }

    /// Takes nothing in, until told otherwise; what waits stays on the server.
    @Override
    public void pause(boolean isOn) {
        isPaused = isOn;
    }

    /// What broke it, if anything did: what it needs is no longer kept, or a bug.
    @Override
    public Optional<Throwable> failure() {
        return failure;
    }

    /// Asks how many records wait on the server. Any thread.
    ///
    /// @throws LogFailure if the server does not answer
    public long lag() {
        long count = 0;
        for (Map.Entry<Partition, Long> end : store.ends(next.keySet()).entrySet()) {
            count += store.recordsBetween(end.getKey(), next.getOrDefault(end.getKey(), 0L), end.getValue());
        }
        return count;
    }

    @Override
    public void stop() {
        stopping = true;
        thread.stop("the intake of " + part + " still waits for its desk or its server");
    }
}
