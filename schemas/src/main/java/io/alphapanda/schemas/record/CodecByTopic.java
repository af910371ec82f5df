package io.alphapanda.schemas.record;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.eventlog.codec.JsonRecords;
import io.alphapanda.eventlog.codec.RecordCodec;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Writes each topic in its own format, and reads either on every topic. Any thread.
public final class CodecByTopic implements RecordCodec {
    private final RecordFormat standard;
    private final Map<String, RecordFormat> byTopic;
    private final JsonRecords json = new JsonRecords();
    private final Supplier<AvroRecords> maker;
    private @Nullable AvroRecords avro;

    /// @param standard the format of every topic that is not named
    /// @param byTopic by the full name of a topic
    /// @param avro makes what reads and writes Avro, once, and only when a record needs it: reading all contracts takes
    ///     a moment that a desk on JSON need not wait for
    public CodecByTopic(RecordFormat standard, Map<String, RecordFormat> byTopic,
            Supplier<AvroRecords> avro) {
        this.standard = standard;
        this.byTopic = Map.copyOf(byTopic);
        this.maker = avro;
    }

    /// Finds out now what the topics in Avro need of a registry.
    ///
    /// @param payloads the kind of event that each topic carries, by its full name
    /// @throws io.alphapanda.eventlog.log.LogFailure if it cannot be known
    public void prepare(Map<String, EventType> payloads) {
        Map<String, EventType> inAvro = new TreeMap<>(payloads);
        inAvro.keySet().removeIf(topicName -> formatOf(topicName) != RecordFormat.AVRO);
        if (!inAvro.isEmpty()) {
            avro().prepare(inAvro);
        }
    }

    private synchronized AvroRecords avro() {
        AvroRecords made = avro == null ? maker.get() : avro;
        avro = made;
        return made;
    }

    /// The format that a topic is written in.
    public RecordFormat formatOf(String topicName) {
        return byTopic.getOrDefault(topicName, standard);
    }

    @Override
    public byte[] encode(String topicName, Envelope event) {
        return switch (formatOf(topicName)) {
            case JSON -> json.encode(topicName, event);
            case AVRO -> avro().encode(topicName, event);
        };
    }

    @Override
    public Envelope decode(String topicName, byte[] record) {
        boolean isJson = record.length > 0 && record[0] == '{';
        return isJson ? json.decode(topicName, record) : avro().decode(topicName, record);
    }
}
