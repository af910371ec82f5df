package io.alphapanda.schemas.contract;

import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.FieldWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/// What a record writes, as the contract should have it: one line a field, those of a list's items indented below it.
final class WrittenFields implements FieldWriter {
    private final List<String> lines = new ArrayList<>();
    private final String indent;

    WrittenFields() {
        this("");
    }

    private WrittenFields(String indent) {
        this.indent = indent;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    private void line(String name, FieldKind kind) {
        lines.add(indent + name + " " + kind);
    }

    @Override
    public void integer(String name, long value) {
        line(name, FieldKind.INTEGER);
    }

    @Override
    public void flag(String name, boolean value) {
        line(name, FieldKind.FLAG);
    }

    @Override
    public void real(String name, double value) {
        line(name, FieldKind.REAL);
    }

    @Override
    public void text(String name, String value) {
        line(name, FieldKind.TEXT);
    }

    @Override
    public void choice(String name, Enum<?> value) {
        lines.add(indent + name + " CHOICE "
                + ContractFields.words(value.getDeclaringClass().getEnumConstants()));
    }

    @Override
    public void time(String name, long micros) {
        line(name, FieldKind.TIME);
    }

    @Override
    public void id(String name, EventId value) {
        line(name, FieldKind.ID);
    }

    @Override
    public void bytes(String name, byte[] value) {
        line(name, FieldKind.BYTES);
    }

    @Override
    public void decimal(String name, long micros) {
        line(name, FieldKind.DECIMAL);
    }

    @Override
    public <T> void list(String name, List<T> values, BiConsumer<FieldWriter, T> item) {
        line(name, FieldKind.LIST);
        if (values.isEmpty()) {
            throw new AssertionError(
                    "the sample has nothing in the list '" + name + "', so it shows no item");
        }
        WrittenFields items = new WrittenFields(indent + "    ");
        item.accept(items, values.getFirst());
        lines.addAll(items.lines);
    }
}
