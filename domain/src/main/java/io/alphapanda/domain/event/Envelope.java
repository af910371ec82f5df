package io.alphapanda.domain.event;

import org.jspecify.annotations.Nullable;

/// One event on its way: who says what of whom, when, and because of what.
///
/// @param id unique, and the same again when its cause is processed again
/// @param source the service that made it
/// @param scope whose event it is; on the wire `broker`
/// @param key records of one key keep their order; never empty
/// @param occurredAtMicros when the fact became knowable, in microseconds of UTC; on the wire `ts`
/// @param publishedAtMicros when it was appended, by the desk's clock; no part of any decision
/// @param correlationId the first event of its chain; its own id if it is the first
/// @param causationId its direct parent; absent for an event from outside
/// @param traceparent the W3C trace it belongs to; empty if none
/// @param sequence counts the events of one source and key, from 1 without a gap; of a state snapshot, the
///     position of its input
/// @param data what happened
public record Envelope(EventId id, String source, Scope scope, String key, long occurredAtMicros,
        long publishedAtMicros, EventId correlationId, @Nullable EventId causationId, String traceparent,
        long sequence,
        Event data) {

    /// Refuses a record without a key: it could not keep its order.
    public Envelope {
        if (key.isEmpty()) {
            throw new IllegalArgumentException("a " + data.type().wireName() + " from " + source
                    + " has no key; every record needs one, so that its order is kept");
        }
    }

    /// An event that enters the log from outside, as the first of its chain.
    public static Envelope input(String source, Scope scope, String key, long occurredAtMicros, long sequence,
            Event data) {
        return input(EventId.originOf(source, key), source, scope, key, occurredAtMicros, sequence, data);
    }

    /// The same, for a feed that keeps the origin of its key instead of working it out for every event.
    ///
    /// @param origin of source and key, as [EventId#originOf] gives it
    public static Envelope input(long origin, String source, Scope scope, String key, long occurredAtMicros,
            long sequence, Event data) {
        EventId id = EventId.ofInput(occurredAtMicros, origin, sequence);
        return new Envelope(id, source, scope, key, occurredAtMicros, occurredAtMicros, id, null, "",
                sequence, data);
    }

    /// The same event, seen at another time.
    public Envelope at(long micros) {
        return new Envelope(id, source, scope, key, micros, publishedAtMicros, correlationId, causationId,
                traceparent, sequence, data);
    }

    /// The kind of event.
    public EventType type() {
        return data.type();
    }

    /// The topic it travels on, without its account.
    public Topic topic() {
        return data.topic();
    }

    /// The full name of its topic.
    public String topicName() {
        return data.topicName(scope);
    }

    /// What a later event must name if it descends from this one.
    public Cause asCause() {
        return new Cause(id, correlationId);
    }
}
