package io.alphapanda.schemas.check;

import io.alphapanda.schemas.contract.EventSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.jspecify.annotations.Nullable;

/// What differs between a released contract and today's, field by field: what Avro itself does not look at.
///
/// Avro reads a decimal of another scale, a moment in other units and a choice without one of its words, and all three
/// come out as something that nobody wrote.
final class Differences {
    private final List<String> changes = new ArrayList<>();
    private final List<Breach> breaches = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    Differences(Schema released, Schema today) {
        record("", released, today);
    }

    List<String> changes() {
        return changes;
    }

    List<Breach> breaches() {
        return breaches;
    }

    List<String> warnings() {
        return warnings;
    }

    private void record(String path, Schema released, Schema today) {
        for (Field field : today.getFields()) {
            Optional<Field> before = Optional.ofNullable(released.getField(field.name()));
            before.ifPresentOrElse(known -> field(path + field.name(), known, field),
                    () -> changes.add("+ " + path + field.name()));
        }
        released.getFields().stream().filter(field -> today.getField(field.name()) == null)
                .forEach(field -> changes.add("- " + path + field.name()));
    }

    private void field(String path, Field released, Field today) {
        said(path, "unit", released.getProp(EventSchema.UNIT), today.getProp(EventSchema.UNIT));
        said(path, "doc", released.doc(), today.doc());
        type(path, released.schema(), today.schema());
    }

    private void said(String path, String what, @Nullable String released,
            @Nullable String today) {
        if (!Objects.equals(released, today)) {
            warnings.add(path + " has another " + what + ": was '" + released + "', is '" + today + "'");
        }
    }

    private void type(String path, Schema released, Schema today) {
        if (released.getType() != today.getType()) {
            return;
        }
        switch (today.getType()) {
            case RECORD -> record(path + ".", released, today);
            case ARRAY -> type(path, released.getElementType(), today.getElementType());
            case ENUM -> choice(path, released, today);
            case UNION -> union(path, released, today);
            default -> logical(path, released, today);
        }
    }

    private void union(String path, Schema released, Schema today) {
        int both = Math.min(released.getTypes().size(), today.getTypes().size());
        for (int i = 0; i < both; i++) {
            type(path, released.getTypes().get(i), today.getTypes().get(i));
        }
    }

    private void choice(String path, Schema released, Schema today) {
        List<String> lost = new ArrayList<>(released.getEnumSymbols());
        lost.removeAll(today.getEnumSymbols());
        if (!lost.isEmpty()) {
            breaches.add(new Breach(
                    path + " has no word " + String.join(", ", lost) + " any more, and records hold it",
                    "keep the word, even if nothing writes it"));
        }
        if (!Objects.equals(released.getEnumDefault(), today.getEnumDefault())) {
            breaches.add(new Breach(
                    path + " takes an unknown word for " + today.getEnumDefault() + ", and took it for "
                            + released.getEnumDefault(),
                    "leave the default of the choice as it was"));
        }
        today.getEnumSymbols().stream().filter(word -> !released.getEnumSymbols().contains(word))
                .forEach(word -> changes.add("+ " + path + "=" + word));
    }

    private void logical(String path, Schema released, Schema today) {
        if (!shown(released).equals(shown(today))) {
            breaches.add(new Breach(path + " was " + shown(released) + " and is " + shown(today)
                    + ": the same bytes would mean another value", "add a field of another name"));
        }
    }

    private static String shown(Schema schema) {
        LogicalType logical = schema.getLogicalType();
        String name = schema.getType().getName();
        if (logical == null) {
            return schema.getProp(LogicalType.LOGICAL_TYPE_PROP) == null ? name
                    : name + " " + schema.getProp(LogicalType.LOGICAL_TYPE_PROP);
        }
        return name + " " + (logical instanceof LogicalTypes.Decimal decimal
                ? "decimal(" + decimal.getPrecision() + ", " + decimal.getScale() + ")" : logical.getName());
    }
}
