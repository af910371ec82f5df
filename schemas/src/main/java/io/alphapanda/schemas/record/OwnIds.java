package io.alphapanda.schemas.record;

import io.alphapanda.domain.event.EventType;
import io.alphapanda.schemas.contract.Contracts;
import io.alphapanda.schemas.contract.EventSchema;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.SchemaNormalization;

/// Numbers that need no registry: every build works them out alike, and knows those of all releases before it.
///
/// A number is negative, where a registry counts up from 1, so that both may stand on one topic. From the left: the
/// sign, seven bits of major version, eight of type (its place in [EventType]), sixteen of the contract's Avro
/// fingerprint. So even a number never seen before says what is too new about it.
@SuppressWarnings("EnumOrdinal") // Types are added at the end only, and the binary log stores the same number.
public final class OwnIds implements SchemaIds {
    private static final int VERSION_SHIFT = 24;
    private static final int TYPE_SHIFT = 16;
    private static final int VERSION_MASK = 0x7F;
    private static final int TYPE_MASK = 0xFF;
    private static final int FINGERPRINT_MASK = 0xFFFF;

    private final Map<Integer, EventSchema> known = new HashMap<>();
    /// Working out a fingerprint takes longer than writing a record.
    private final IdentityHashMap<EventSchema, Integer> ids = new IdentityHashMap<>();

    /// Knows the contracts of this build and of all releases.
    public OwnIds(Contracts contracts) {
        contracts.events().values().forEach(this::learn);
        contracts.releases().forEach(release -> release.events().values().forEach(this::learn));
    }

    private void learn(EventSchema schema) {
        if (!isKnown(schema.type())) {
            return;
        }
        ids.put(schema, idOf(schema));
        EventSchema before = known.putIfAbsent(idOf(schema), schema);
        if (before != null && fingerprint(before) != fingerprint(schema)) {
            throw new IllegalStateException("two contracts of " + schema.type()
                    + " have one schema id; change the name of an inner record in the newer one");
        }
    }

    private static long fingerprint(EventSchema schema) {
        return SchemaNormalization.parsingFingerprint64(schema.schema());
    }

    private static int idOf(EventSchema schema) {
        long fingerprint = fingerprint(schema);
        long folded = (fingerprint ^ fingerprint >>> 16 ^ fingerprint >>> 32 ^ fingerprint >>> 48)
                & FINGERPRINT_MASK;
        int type = EventType.ofWireName(schema.type()).ordinal();
        return Integer.MIN_VALUE | (schema.version() << VERSION_SHIFT) | (type << TYPE_SHIFT) | (int) folded;
    }

    /// The number of a contract as people see it; a dash for a type that this build does not know.
    public static String shown(EventSchema schema) {
        return isKnown(schema.type()) ? Integer.toHexString(idOf(schema)) : "-";
    }

    private static boolean isKnown(String type) {
        return Stream.of(EventType.values()).anyMatch(known -> known.wireName().equals(type));
    }

    /// True if a number is one of ours, known or not.
    public static boolean isOwn(int id) {
        return id < 0;
    }

    @Override
    public int idOf(String topicName, EventSchema schema) {
        Integer id = ids.get(schema);
        return id == null ? idOf(schema) : id;
    }

    @Override
    public EventSchema schemaOf(int id) {
        EventSchema schema = known.get(id);
        if (schema == null) {
            throw new IllegalArgumentException(isOwn(id) ? unknown(id) : "schema id " + id
                    + " was given by a registry, and none is configured; set SCHEMA_REGISTRY__URL to the one that"
                    + " gave it");
        }
        return schema;
    }

    private static String unknown(int id) {
        int place = (id >>> TYPE_SHIFT) & TYPE_MASK;
        int version = (id >>> VERSION_SHIFT) & VERSION_MASK;
        if (place >= EventType.values().length) {
            return "schema id " + Integer.toHexString(id)
                    + " is of an event type that this build does not know; use"
                    + " the build that wrote it, or a newer one";
        }
        EventType type = EventType.values()[place];
        return version > type.version() ? Majors.tooNew(type, version)
                : type.wireName() + " version " + version + " was written by a contract, schema id "
                        + Integer.toHexString(id)
                        + ", that is neither this build's nor released; use the build that"
                        + " wrote it, or a newer one";
    }
}
