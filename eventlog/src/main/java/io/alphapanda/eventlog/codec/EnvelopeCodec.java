package io.alphapanda.eventlog.codec;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.Scope;

/// Events as compact binary records.
///
/// A record is: a byte of flags (what was left out because it says nothing new), type, payload version,
/// source, scope, key, event time, published time, id, correlation and causation id if they differ,
/// traceparent if there is one, sequence, and the payload's own fields. See [BinaryWriter] for how each is
/// written.
public final class EnvelopeCodec {
    /// The version of the record's layout; a log states it once per segment.
    public static final int VERSION = 1;

    private static final int IS_FIRST_OF_CHAIN = 1;
    private static final int HAS_CAUSE = 2;
    private static final int CAUSE_IS_FIRST_OF_CHAIN = 4;
    private static final int IS_TRACED = 8;

    private EnvelopeCodec() {}

    /// Writes one event.
    public static void write(Envelope event, BinaryWriter out) {
        EventId cause = event.causationId();
        boolean isFirst = event.correlationId().equals(event.id());
        boolean isFromFirst = cause != null && cause.equals(event.correlationId());
        boolean isTraced = !event.traceparent().isEmpty();
        out.octet((isFirst ? IS_FIRST_OF_CHAIN : 0) | (cause != null ? HAS_CAUSE : 0)
                | (isFromFirst ? CAUSE_IS_FIRST_OF_CHAIN : 0) | (isTraced ? IS_TRACED : 0));
        out.choice("type", event.type());
        out.integer("version", event.type().version());
        out.word(event.source());
        out.word(event.scope().name());
        out.word(event.key());
        out.time("ts", event.occurredAtMicros());
        out.time("published_at", event.publishedAtMicros());
        out.id("id", event.id());
        if (!isFirst) {
            out.id("correlation_id", event.correlationId());
        }
        if (cause != null && !isFromFirst) {
            out.id("causation_id", cause);
        }
        if (isTraced) {
            out.text("traceparent", event.traceparent());
        }
        out.integer("sequence", event.sequence());
        event.data().write(out);
    }

    /// Reads one event.
    ///
    /// @throws IllegalArgumentException if it is newer than this build, or not what [#write] wrote
    public static Envelope read(BinaryReader in) {
        int flags = in.octet("flags");
        EventType type = in.choice("type", EventType.class);
        long version = in.integer("version");
        String source = in.text("source");
        Scope scope = in.scope("broker");
        String key = in.text("key");
        long occurredAt = in.time("ts");
        long publishedAt = in.time("published_at");
        EventId id = in.id("id");
        EventId correlation = (flags & IS_FIRST_OF_CHAIN) != 0 ? id : in.id("correlation_id");
        EventId cause = null;
        if ((flags & HAS_CAUSE) != 0) {
            cause = (flags & CAUSE_IS_FIRST_OF_CHAIN) != 0 ? correlation : in.id("causation_id");
        }
        String traceparent = (flags & IS_TRACED) != 0 ? in.text("traceparent") : "";
        long sequence = in.integer("sequence");
        Event data = Payloads.read(type, version, in);
        return new Envelope(id, source, scope, key, occurredAt, publishedAt, correlation, cause, traceparent,
                sequence,
                data);
    }

    /// One event alone, with its layout's version in front.
    public static byte[] toBytes(Envelope event) {
        BinaryWriter out = new BinaryWriter();
        out.octet(VERSION);
        write(event, out);
        return out.toBytes();
    }

    /// Reads what [#toBytes] wrote.
    ///
    /// @throws IllegalArgumentException if the bytes are something else, or more than that
    public static Envelope fromBytes(byte[] bytes) {
        BinaryReader in = new BinaryReader(bytes);
        int version = in.octet("layout");
        if (version != VERSION) {
            throw new IllegalArgumentException(
                    "the record has layout " + version + ", and this build knows " + VERSION
                            + "; use the build that wrote it, or a newer one");
        }
        Envelope event = read(in);
        if (!in.isAtEnd()) {
            throw new IllegalArgumentException("bytes are left over behind a " + event.type().wireName());
        }
        return event;
    }
}
