package io.alphapanda.app.config.key;

import io.alphapanda.schemas.record.RecordFormat;
import io.alphapanda.schemas.registry.RegistryAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The keys of how records look on a server that others read too.
public final class RecordKeys {
    /// How the records of a topic are written.
    public static final Key<RecordFormat> CODEC = new Key<>("LOG__CODEC", "json",
            Kinds.choice(RecordFormat.class),
            "How records look on Kafka or Redis: one JSON object each, or Avro by the contracts in `schemas/`. Both are"
                    + " always read.");
    /// The topics whose records are written otherwise.
    public static final Key<Optional<Map<String, RecordFormat>>> CODECS = new Key<>("LOG__CODECS",
            ValueKind.NONE,
            new ValueKind<>("topics and their codec, json or avro, with commas between them",
                    "market.ticks:avro,paper.orders.filled:json", RecordKeys::codecs).orNone(),
            "The topics whose records look otherwise, by their full names.");
    /// The registry that knows the contracts.
    public static final Key<Optional<RegistryAddress>> REGISTRY_URL = new Key<>("SCHEMA_REGISTRY__URL",
            ValueKind.NONE,
            new ValueKind<>(RegistryAddress.WORDS, "http://localhost:8081", RegistryAddress::parse).orNone(),
            "The schema registry that numbers the contracts of records in Avro. User and password may stand in it, and"
                    + " are never shown. Without one, records number them by themselves.");

    static final List<Key<?>> ALL = List.of(CODEC, CODECS, REGISTRY_URL);

    private RecordKeys() {}

    private static Map<String, RecordFormat> codecs(String text) {
        Map<String, RecordFormat> codecs = new LinkedHashMap<>();
        for (String entry : text.split(",", -1)) {
            String[] topicAndCodec = entry.strip().split(":", -1);
            if (topicAndCodec.length != 2 || topicAndCodec[0].isEmpty()
                    || codecs.put(topicAndCodec[0], CODEC.read(topicAndCodec[1])) != null) {
                throw new IllegalArgumentException(text);
            }
        }
        return codecs;
    }
}
