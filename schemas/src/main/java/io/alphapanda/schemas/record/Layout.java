package io.alphapanda.schemas.record;

import io.alphapanda.schemas.contract.FieldKind;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/// A record's fields in their order, worked out once so that no record has to ask its schema again.
record Layout(String name, List<Slot> slots) {
    static Layout of(Schema schema) {
        return new Layout(schema.getFullName(), schema.getFields().stream()
                .map(field -> slot(field.name(), field.schema())).toList());
    }

    private static Slot slot(String name, Schema schema) {
        FieldKind kind = FieldKind.of(schema);
        return switch (kind) {
            case CHOICE -> new Slot(name, kind, new Symbols(schema.getEnumSymbols()), Optional.empty());
            case LIST -> new Slot(name, kind, Symbols.NONE, Optional.of(of(schema.getElementType())));
            case RECORD -> new Slot(name, kind, Symbols.NONE, Optional.of(of(schema)));
            default -> new Slot(name, kind, Symbols.NONE, Optional.empty());
        };
    }

    /// One field: what it is called, what it is, and what is in it.
    ///
    /// @param symbols of a choice
    /// @param inner of a list, each of its items; of a record, itself
    record Slot(String name, FieldKind kind, Symbols symbols, Optional<Layout> inner) {}
}
