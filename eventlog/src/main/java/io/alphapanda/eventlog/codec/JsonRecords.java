package io.alphapanda.eventlog.codec;

import io.alphapanda.domain.event.Envelope;
import java.nio.charset.StandardCharsets;

/// Each record is one JSON object, as `log cat` shows it, in UTF-8.
public final class JsonRecords implements RecordCodec {
    @Override
    public byte[] encode(String topicName, Envelope event) {
        return EnvelopeJson.toBytes(event);
    }

    @Override
    public Envelope decode(String topicName, byte[] record) {
        return EnvelopeJson.fromJson(new String(record, StandardCharsets.UTF_8));
    }
}
