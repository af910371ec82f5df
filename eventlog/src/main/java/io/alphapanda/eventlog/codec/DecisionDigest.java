package io.alphapanda.eventlog.codec;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// One hash over all decisions of a run, in log order: two runs that decided alike have the same.
///
/// Per decision event it takes, in this order: type (its name on the wire), payload version, id, source,
/// scope, key, ts, correlation id, causation id, sequence, then the payload's fields in their order. It
/// leaves out what may differ between equal runs: the published time, the position in the log, the trace.
///
/// Every number, time and decimal (in millionths) is 8 bytes, big-endian; a flag 1 byte; a real its IEEE 754
/// bits; an id 16 bytes, an absent one 16 zeros; a text, enum (by its name on the wire) and byte string its
/// length in 4 bytes, then UTF-8 or the bytes; a list its size in 4 bytes, then each item. SHA-256, in
/// lower-case hex. This layout never changes: published hashes depend on it. One thread.
public final class DecisionDigest {
    private static final EventId ABSENT = new EventId(0, 0);

    private final MessageDigest sha256;
    private final CanonicalFields fields;
    private long count;

    /// The hash of nothing yet.
    public DecisionDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
            fields = new CanonicalFields(sha256);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must have SHA-256", e);
        }
    }

    /// Takes in an event if it is a decision.
    public void add(Envelope event) {
        if (!event.type().isDecision()) {
            return;
        }
        count++;
        fields.text("type", event.type().wireName());
        fields.integer("version", event.type().version());
        fields.id("id", event.id());
        fields.text("source", event.source());
        fields.text("broker", event.scope().name());
        fields.text("key", event.key());
        fields.time("ts", event.occurredAtMicros());
        fields.id("correlation_id", event.correlationId());
        EventId cause = event.causationId();
        fields.id("causation_id", cause == null ? ABSENT : cause);
        fields.integer("sequence", event.sequence());
        event.data().write(fields);
    }

    /// How many decisions it has taken in.
    public long count() {
        return count;
    }

    /// The hash of all decisions so far; more may follow.
    public String hex() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) sha256.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the SHA-256 of this Java platform cannot be read in between", e);
        }
    }
}
