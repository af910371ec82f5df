package io.alphapanda.domain.testing;

import io.alphapanda.domain.event.Cause;
import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.Outbox;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Subscription;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Runs deciders over a list of events in the engine's order, and keeps every event for looking at.
///
/// Nothing is caught: a decider that throws fails the test.
public final class DeciderRun {
    private static final String SOURCE = "test";

    private final List<Decider> deciders;
    private final List<Envelope> log = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private int next;

    /// A run of these, in the order in which one event visits them.
    public DeciderRun(Decider... deciders) {
        this.deciders = List.of(deciders);
    }

    /// Feeds an event from outside, and gives all that came of it, in log order.
    public List<Envelope> feed(long micros, Scope scope, String key, Event data) {
        int from = log.size() + 1;
        log.add(Envelope.input(SOURCE, scope, key, micros, sequence(SOURCE, key), data));
        while (next < log.size()) {
            Envelope event = log.get(next++);
            Subscription taken = new Subscription(event.topic(), event.scope());
            deciders.stream().filter(decider -> decider.subscriptions().contains(taken))
                    .forEach(decider -> decider.on(event, outbox(event, decider.service())));
        }
        return List.copyOf(log.subList(from, log.size()));
    }

    /// Every event so far.
    public List<Envelope> log() {
        return List.copyOf(log);
    }

    /// What happened of one kind so far, in log order.
    public <E extends Event> List<E> all(Class<E> kind) {
        return of(log, kind);
    }

    /// The payloads of one kind among some events.
    public static <E extends Event> List<E> of(List<Envelope> events, Class<E> kind) {
        return events.stream().map(Envelope::data).filter(kind::isInstance).map(kind::cast).toList();
    }

    private Outbox outbox(Envelope inHand, String service) {
        return new Outbox() {
            private int ordinal;

            @Override
            public void emit(Scope scope, String key, Event event, Cause cause) {
                EventId id = EventId.ofOutput(inHand.occurredAtMicros(), inHand.id(), service, key,
                        ordinal++);
                log.add(new Envelope(id, service, scope, key, inHand.occurredAtMicros(),
                        inHand.publishedAtMicros(), cause.correlationId(), cause.eventId(), "",
                        sequence(service, key), event));
            }

            @Override
            public Cause causeInHand() {
                return inHand.asCause();
            }
        };
    }

    private long sequence(String source, String key) {
        return sequences.merge(source + "|" + key, 1L, Long::sum);
    }
}
