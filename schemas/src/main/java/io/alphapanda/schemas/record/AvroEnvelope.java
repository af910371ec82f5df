package io.alphapanda.schemas.record;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.eventlog.codec.Payloads;
import java.util.Optional;

/// The fields of an envelope, in the order that every contract has them in.
final class AvroEnvelope {
    private AvroEnvelope() {}

    static void write(Envelope event, AvroFieldWriter out) {
        out.id("id", event.id());
        out.text("type", event.type().wireName());
        out.integer("version", event.type().version());
        out.text("source", event.source());
        out.text("broker", event.scope().name());
        out.text("key", event.key());
        out.time("ts", event.occurredAtMicros());
        out.time("published_at", event.publishedAtMicros());
        out.id("correlation_id", event.correlationId());
        out.optionalId("causation_id", Optional.ofNullable(event.causationId()));
        out.text("traceparent", event.traceparent());
        out.integer("sequence", event.sequence());
        out.record("data", () -> event.data().write(out));
        out.finish();
    }

    static Envelope read(AvroFieldReader in) {
        EventId id = in.id("id");
        EventType type = EventType.ofWireName(in.text("type"));
        long version = in.integer("version");
        String source = in.text("source");
        Scope scope = new Scope(in.text("broker"));
        String key = in.text("key");
        long occurredAt = in.time("ts");
        long publishedAt = in.time("published_at");
        EventId correlation = in.id("correlation_id");
        Optional<EventId> cause = in.optionalId("causation_id");
        String traceparent = in.text("traceparent");
        long sequence = in.integer("sequence");
        Event data = in.record("data", fields -> Payloads.read(type, version, fields));
        return new Envelope(id, source, scope, key, occurredAt, publishedAt, correlation, cause.orElse(null),
                traceparent, sequence, data);
    }
}
