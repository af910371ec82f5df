package io.alphapanda.eventlog.part;

import io.alphapanda.domain.control.Heartbeat;
import io.alphapanda.domain.control.Heartbeat.State;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.eventlog.codec.RecordCodec;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Place;
import io.alphapanda.eventlog.shared.StoredRecord;
import io.alphapanda.eventlog.shared.TopicStore;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The heartbeats of one part in one process: from its beginning to its end it tells how the part fares.
///
/// A thread of its own. While the server does not answer, nothing is told, and that is all.
public final class Pulse implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private final TopicStore store;
    private final RecordCodec codec;
    private final PartName name;
    private final String instance;
    private final Duration beat;
    private final Clocks clocks;
    private final Supplier<Vitals> vitals;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Thread thread;
    private CompletableFuture<Place> lastBeat = new CompletableFuture<>();
    private long beats;

    /// How a part fares at a moment.
    ///
    /// @param epoch which life of the part it is; 0 while it has none
    /// @param seen how many events it has dealt with
    /// @param lag how many records wait for it
    /// @param deadLetters how many records it has put aside
    public record Vitals(State state, long epoch, long seen, long lag, long deadLetters) {}

    /// Begins to tell.
    ///
    /// @param instance this process, as `host/pid`
    /// @param beat time between two heartbeats
    public Pulse(TopicStore store, RecordCodec codec, PartName name, String instance, Duration beat,
            Clocks clocks, Supplier<Vitals> vitals) {
        this.store = store;
        this.codec = codec;
        this.name = name;
        this.instance = instance;
        this.beat = beat;
        this.clocks = clocks;
        this.vitals = vitals;
        thread = Thread.ofPlatform().name("heartbeat-" + name).daemon().start(this::run);
    }

    private void run() {
        try {
            do {
                tell();
            } while (!ending.await(beat.toNanos(), TimeUnit.NANOSECONDS));
            tell();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell() {
        Vitals now = vitals.get();
        Heartbeat heartbeat = new Heartbeat(name.service(), name.shard(), instance, now.epoch, now.state,
                now.seen, now.lag, now.deadLetters);
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, clocks.wall().instant());
        Envelope event = Envelope.input(name.service() + "@" + instance, Scope.SYSTEM, name.toString(),
                micros, ++beats, heartbeat);
        String topic = event.topicName();
        try {
            if (lastBeat.isCompletedExceptionally()) {
                LOG.debug("a heartbeat of {} did not go out: {}", name,
                        lastBeat.exceptionNow().getMessage());
            }
            lastBeat = store.publish(new StoredRecord(topic, event.key(), codec.encode(topic, event),
                    Optional.empty(), instance));
        } catch (LogFailure away) {
            LOG.debug("no heartbeat of {} goes out: {}", name, away.getMessage());
        }
    }

    /// Tells once more how the part fares, and ends; a server that does not answer is not waited for.
    @Override
    public void close() {
        ending.countDown();
        try {
            if (!thread.join(PATIENCE)) {
                LOG.debug("the last heartbeat of {} still waits for the server", name);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
