package io.alphapanda.schemas.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;

/// The contract of one kind of event: its whole envelope as an Avro record, the payload as the last field, `data`.
///
/// @param type the name on the wire, as `market_tick`; it need not be known to this build
/// @param version the major version: it rises with a change that older readers, or older records, do not survive
/// @param schema the record `Event` in a namespace that ends in the type
public record EventSchema(String type, int version, Schema schema) {
    /// What every namespace begins with; the name on the wire follows.
    public static final String NAMESPACE = "io.alphapanda.events.";
    /// The property of the record that holds the major version.
    public static final String VERSION = "version";
    /// The property of a field that says what its numbers count.
    public static final String UNIT = "unit";
    /// The greatest major version there can be: it has seven bits in a record's schema id.
    public static final int VERSION_MAX = 127;

    private static final String RECORD = "Event";
    private static final String DATA = "data";

    /// Reads a schema file.
    ///
    /// @param where what to call it in a message, as `events/market_tick.avsc`
    /// @throws IllegalArgumentException if it is no schema, or not one of an event
    public static EventSchema parse(String text, String where) {
        try {
            return of(new Schema.Parser().parse(text), where);
        } catch (AvroRuntimeException e) {
            throw new IllegalArgumentException(where + " is no valid Avro schema: " + e.getMessage(), e);
        }
    }

    private static EventSchema of(Schema schema, String where) {
        boolean isEvent = schema.getType() == Schema.Type.RECORD && schema.getName().equals(RECORD)
                && Optional.ofNullable(schema.getNamespace()).orElse("").startsWith(NAMESPACE);
        if (!isEvent) {
            throw new IllegalArgumentException(
                    where + " must hold a record " + RECORD + " in a namespace " + NAMESPACE
                            + "<type>, held " + (schema.getType() == Schema.Type.RECORD ? schema.getFullName()
                                    : schema.getType().getName()));
        }
        if (!(schema.getObjectProp(VERSION) instanceof Integer version) || version < 1
                || version > VERSION_MAX) {
            throw new IllegalArgumentException(
                    where + " must have \"" + VERSION + "\": a whole number from 1 to "
                            + VERSION_MAX + ", had " + schema.getObjectProp(VERSION));
        }
        if (payload(schema).isEmpty()) {
            throw new IllegalArgumentException(
                    where + " must have a last field " + DATA + " that is a record");
        }
        records(schema).flatMap(record -> record.getFields().stream())
                .forEach(field -> checkDefault(field, where));
        return new EventSchema(schema.getNamespace().substring(NAMESPACE.length()), version, schema);
    }

    /// Avro's parser takes the default of any branch of a union; most readers, and registries, only one of its first.
    private static void checkDefault(Field field, String where) {
        if (field.schema().getType() != Schema.Type.UNION || !field.hasDefaultValue()) {
            return;
        }
        Schema first = field.schema().getTypes().getFirst();
        try {
            Field sameButFirst = new Field(field.name(), first, field.doc(), field.defaultVal());
            if (sameButFirst.hasDefaultValue()) {
                return;
            }
        } catch (AvroRuntimeException e) {
            throw new IllegalArgumentException(
                    where + ": the default of " + field.name() + ", " + field.defaultVal()
                            + ", is no " + first.getName()
                            + ", which stands first in its union; give a default of that type",
                    e);
        }
    }

    private static Optional<Schema> payload(Schema schema) {
        return schema.getFields().isEmpty() ? Optional.empty()
                : Optional.of(schema.getFields().getLast())
                        .filter(last -> last.name().equals(DATA)
                                && last.schema().getType() == Schema.Type.RECORD)
                        .map(Field::schema);
    }

    /// Every record in a schema, itself first, each once.
    public static Stream<Schema> records(Schema schema) {
        Map<String, Schema> found = new LinkedHashMap<>();
        collect(schema, found);
        return found.values().stream();
    }

    private static void collect(Schema schema, Map<String, Schema> found) {
        switch (schema.getType()) {
            case RECORD -> {
                if (found.putIfAbsent(schema.getFullName(), schema) == null) {
                    schema.getFields().forEach(field -> collect(field.schema(), found));
                }
            }
            case ARRAY -> collect(schema.getElementType(), found);
            case MAP -> collect(schema.getValueType(), found);
            case UNION -> schema.getTypes().forEach(branch -> collect(branch, found));
            default -> {}
        }
    }

    /// The payload: the record of the field `data`.
    public Schema data() {
        return payload(schema).orElseThrow();
    }
}
