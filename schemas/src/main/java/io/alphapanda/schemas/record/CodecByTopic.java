package io.alphapanda.schemas.record;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.codec.JsonRecords;
import io.alphapanda.eventlog.codec.RecordCodec;
import java.util.Map;

/// Writes each topic in its own format, and reads either on every topic. Any thread.
public final class CodecByTopic implements RecordCodec {
    private final RecordFormat standard;
    private final Map<String, RecordFormat> byTopic;
    private final JsonRecords json = new JsonRecords();
    private final AvroRecords avro;

    /// @param standard the format of every topic that is not named
    /// @param byTopic by the full name of a topic
    public CodecByTopic(RecordFormat standard, Map<String, RecordFormat> byTopic, AvroRecords avro) {
        this.standard = standard;
        this.byTopic = Map.copyOf(byTopic);
        this.avro = avro;
    }

    /// The format that a topic is written in.
    public RecordFormat formatOf(String topicName) {
        return byTopic.getOrDefault(topicName, standard);
    }

    @Override
    public byte[] encode(String topicName, Envelope event) {
        return switch (formatOf(topicName)) {
            case JSON -> json.encode(topicName, event);
            case AVRO -> avro.encode(topicName, event);
        };
    }

    @Override
    public Envelope decode(String topicName, byte[] record) {
        return avro.decode(topicName, record);
    }
}
