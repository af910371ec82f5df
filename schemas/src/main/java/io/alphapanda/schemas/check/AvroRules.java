package io.alphapanda.schemas.check;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/// Whether a reader understands a writer by Avro's own rules, in words that name the field.
final class AvroRules {
    /// Who reads whose records.
    enum Direction {
        /// Today's readers, released records.
        BACKWARD("today's readers cannot read what a release wrote"),
        /// Released readers, today's records.
        FORWARD("released readers cannot read what is written today");

        private final String consequence;

        Direction(String consequence) {
            this.consequence = consequence;
        }
    }

    private AvroRules() {}

    static List<Breach> breaches(Direction direction, Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getResult().getIncompatibilities()
                .stream().map(found -> breach(direction, reader, found)).toList();
    }

    private static Breach breach(Direction direction, Schema reader, Incompatibility found) {
        String field = named(reader, found.getLocation());
        String since = " (" + direction.consequence + ")";
        return switch (found.getType()) {
            case READER_FIELD_MISSING_DEFAULT_VALUE -> direction == Direction.BACKWARD
                    ? new Breach(field + " was added without a default" + since, "give it a default")
                    : new Breach(field + " was removed, and had no default" + since, "keep it");
            case MISSING_ENUM_SYMBOLS -> new Breach(field + " lacks words, " + found.getMessage() + since,
                    "give the choice a default word before it grows");
            case NAME_MISMATCH -> new Breach(field + " is a type of another name, " + found.getMessage() + since,
                    "keep the name");
            default -> new Breach(field + " has another type, " + found.getMessage() + since,
                    "add a field of another name");
        };
    }

    /// `/fields/12/type/fields/0/type` as `data.instrument`.
    private static String named(Schema reader, String location) {
        StringBuilder path = new StringBuilder();
        Schema at = reader;
        String[] steps = location.split("/", -1);
        for (int i = 1; i < steps.length; i++) {
            if (steps[i].equals("fields") && i + 1 < steps.length) {
                Schema.Field field = at.getFields().get(Integer.parseInt(steps[++i]));
                path.append(path.isEmpty() ? "" : ".").append(field.name());
                at = field.schema();
            } else if (steps[i].equals("items")) {
                at = at.getElementType();
            } else if (at.getType() == Schema.Type.UNION && !steps[i].equals("type")) {
                at = at.getTypes().get(Integer.parseInt(steps[i]));
            }
        }
        return path.isEmpty() ? "the record" : path.toString();
    }
}
