package io.alphapanda.schemas.record;

import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.schemas.contract.FieldKind;
import io.alphapanda.schemas.record.Layout.Slot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/// Writes fields in the order of a contract, and refuses one that stands elsewhere there or is another thing.
final class AvroFieldWriter implements FieldWriter {
    private final BinaryEncoder avro;
    private Layout layout;
    private int next;

    AvroFieldWriter(Layout layout, ByteArrayOutputStream out) {
        this.layout = layout;
        avro = EncoderFactory.get().directBinaryEncoder(out, null);
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void put(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail", e);
        }
    }

    private Slot slot(String name, FieldKind kind) {
        if (next == layout.slots().size()) {
            throw new IllegalStateException(layout.name() + " has no field '" + name + "'");
        }
        Slot slot = layout.slots().get(next++);
        if (slot.kind() != kind || !slot.name().equals(name)) {
            throw new IllegalStateException(layout.name() + " has a " + slot.kind() + " '" + slot.name()
                    + "' where the event has a " + kind + " '" + name + "'");
        }
        return slot;
    }

    @Override
    public void integer(String name, long value) {
        slot(name, FieldKind.INTEGER);
        put(() -> avro.writeLong(value));
    }

    @Override
    public void flag(String name, boolean value) {
        slot(name, FieldKind.FLAG);
        put(() -> avro.writeBoolean(value));
    }

    @Override
    public void real(String name, double value) {
        slot(name, FieldKind.REAL);
        put(() -> avro.writeDouble(value));
    }

    @Override
    public void text(String name, String value) {
        slot(name, FieldKind.TEXT);
        put(() -> avro.writeString(value));
    }

    @Override
    public void choice(String name, Enum<?> value) {
        int place = slot(name, FieldKind.CHOICE).symbols().placeOf(name, value);
        put(() -> avro.writeEnum(place));
    }

    @Override
    public void time(String name, long micros) {
        slot(name, FieldKind.TIME);
        put(() -> avro.writeLong(micros));
    }

    @Override
    public void id(String name, EventId value) {
        slot(name, FieldKind.ID);
        put(() -> avro.writeString(value.toString()));
    }

    void optionalId(String name, Optional<EventId> value) {
        slot(name, FieldKind.OPTIONAL_ID);
        put(() -> {
            avro.writeIndex(value.isPresent() ? 1 : 0);
            if (value.isPresent()) {
                avro.writeString(value.get().toString());
            }
        });
    }

    @Override
    public void bytes(String name, byte[] value) {
        slot(name, FieldKind.BYTES);
        put(() -> avro.writeBytes(value));
    }

    @Override
    public void decimal(String name, long micros) {
        slot(name, FieldKind.DECIMAL);
        put(() -> avro.writeBytes(BigInteger.valueOf(micros).toByteArray()));
    }

    @Override
    public <T> void list(String name, List<T> values, BiConsumer<FieldWriter, T> item) {
        Layout items = slot(name, FieldKind.LIST).inner().orElseThrow();
        put(() -> {
            avro.writeArrayStart();
            avro.setItemCount(values.size());
            for (T value : values) {
                avro.startItem();
                inner(items, () -> item.accept(this, value));
            }
            avro.writeArrayEnd();
        });
    }

    /// A field that is itself a record.
    void record(String name, Runnable fields) {
        inner(slot(name, FieldKind.RECORD).inner().orElseThrow(), fields);
    }

    private void inner(Layout inner, Runnable fields) {
        Layout outer = layout;
        int place = next;
        layout = inner;
        next = 0;
        fields.run();
        finish();
        layout = outer;
        next = place;
    }

    /// Says that the record is complete.
    void finish() {
        if (next < layout.slots().size()) {
            throw new IllegalStateException(
                    layout.name() + " has a field '" + layout.slots().get(next).name()
                            + "' that the event has not");
        }
    }
}
