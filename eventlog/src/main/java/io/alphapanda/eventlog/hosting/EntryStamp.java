package io.alphapanda.eventlog.hosting;

import io.alphapanda.domain.control.StateSnapshot;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventId;
import io.alphapanda.eventlog.codec.BinaryReader;
import io.alphapanda.eventlog.engine.Engine;
import io.alphapanda.eventlog.log.EventLog;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// Gives an input its number and its final time at the moment it enters the log. Engine's thread.
///
/// Only here do inputs stand in one line: numbers given earlier could overtake each other between two
/// threads, and one of the two events would then be taken for a repetition. Conflation may move an event
/// before an older one; its time then holds for both, since time never runs back.
final class EntryStamp {
    /// The sequence of an event that is to be numbered here.
    static final long UNNUMBERED = 0;

    private final InstantSource clock;
    private final Map<String, Map<String, Counter>> bySource = new HashMap<>();
    private final AtomicLong clamped = new AtomicLong();
    private long latestMicros = Long.MIN_VALUE;

    private static final class Counter {
        private long value;
    }

    /// Continues the numbers and the time of a log, read from its newest snapshot on.
    EntryStamp(EventLog log, InstantSource clock) {
        this.clock = clock;
        log.replay(log.newestSnapshot().orElse(log.startPosition()), (position, event) -> {
            latestMicros = Math.max(latestMicros, event.occurredAtMicros());
            if (event.data() instanceof StateSnapshot state) {
                takeOver(state);
            } else {
                note(event.source(), event.key(), event.sequence());
            }
        });
    }

    // The layout is that of the engine's own book, which everything before a snapshot is in.
    private void takeOver(StateSnapshot state) {
        if (state.service().equals(Engine.SERVICE)) {
            new BinaryReader(state.state()).list("sequences", line -> {
                note(line.text("source"), line.text("key"), line.integer("sequence"));
                return line;
            });
        }
    }

    private void note(String source, String key, long sequence) {
        Counter counter = counter(source, key);
        counter.value = Math.max(counter.value, sequence);
    }

    private Counter counter(String source, String key) {
        return bySource.computeIfAbsent(source, s -> new HashMap<>()).computeIfAbsent(key,
                k -> new Counter());
    }

    /// The event as it enters the log.
    Envelope stamp(Envelope event) {
        if (event.occurredAtMicros() < latestMicros) {
            clamped.incrementAndGet();
        }
        latestMicros = Math.max(latestMicros, event.occurredAtMicros());
        Counter counter = counter(event.source(), event.key());
        long sequence = event.sequence() == UNNUMBERED ? counter.value + 1 : event.sequence();
        counter.value = Math.max(counter.value, sequence);
        EventId id = EventId.ofInput(latestMicros, event.source(), event.key(), sequence);
        EventId correlationId = event.causationId() == null ? id : event.correlationId();
        return new Envelope(id, event.source(), event.scope(), event.key(), latestMicros, micros(clock),
                correlationId, event.causationId(), event.traceparent(), sequence, event.data());
    }

    /// Time has come so far, as an event of another part shows.
    void advanceTo(long micros) {
        latestMicros = Math.max(latestMicros, micros);
    }

    /// How many events were given a later time than their own.
    long clamped() {
        return clamped.get();
    }

    /// The time of a clock, in microseconds of UTC.
    static long micros(InstantSource clock) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    }
}
