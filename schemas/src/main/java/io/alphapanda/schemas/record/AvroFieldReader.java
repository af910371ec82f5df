package io.alphapanda.schemas.record;

import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.schemas.contract.FieldKind;
import io.alphapanda.schemas.record.Layout.Slot;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;

/// Reads fields in the order of a contract, as [AvroFieldWriter] wrote them.
final class AvroFieldReader implements FieldReader {
    private final BinaryDecoder avro;
    private final int bytesMax;
    private Layout layout;
    private int next;

    AvroFieldReader(Layout layout, byte[] bytes, int offset) {
        this.layout = layout;
        bytesMax = bytes.length - offset;
        avro = DecoderFactory.get().binaryDecoder(bytes, offset, bytesMax, null);
    }

    private interface Step<T> {
        T run() throws IOException;
    }

    private static <T> T get(String name, Step<T> step) {
        try {
            return step.run();
        } catch (EOFException e) {
            throw new IllegalArgumentException("field '" + name + "' is cut short", e);
        } catch (IOException | AvroRuntimeException | UnsupportedOperationException e) {
            throw new IllegalArgumentException("field '" + name + "' is malformed: " + e.getMessage(), e);
        }
    }

    private Slot slot(String name, FieldKind kind) {
        Slot slot = next < layout.slots().size() ? layout.slots().get(next++) : null;
        if (slot == null || slot.kind() != kind || !slot.name().equals(name)) {
            throw new IllegalArgumentException(
                    "field '" + name + "' must be a " + kind + ", and the contract "
                            + layout.name() + " has "
                            + (slot == null ? "nothing" : slot.kind() + " '" + slot.name() + "'")
                            + " there");
        }
        return slot;
    }

    @Override
    public long integer(String name) {
        slot(name, FieldKind.INTEGER);
        return get(name, avro::readLong);
    }

    @Override
    public boolean flag(String name) {
        slot(name, FieldKind.FLAG);
        return get(name, avro::readBoolean);
    }

    @Override
    public double real(String name) {
        slot(name, FieldKind.REAL);
        return get(name, avro::readDouble);
    }

    @Override
    public String text(String name) {
        slot(name, FieldKind.TEXT);
        return get(name, avro::readString);
    }

    @Override
    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        return slot(name, FieldKind.CHOICE).symbols().at(name, get(name, avro::readEnum), type);
    }

    @Override
    public long time(String name) {
        slot(name, FieldKind.TIME);
        return get(name, avro::readLong);
    }

    @Override
    public EventId id(String name) {
        slot(name, FieldKind.ID);
        return uuid(name);
    }

    Optional<EventId> optionalId(String name) {
        slot(name, FieldKind.OPTIONAL_ID);
        return switch (get(name, avro::readIndex)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(uuid(name));
            default -> throw new IllegalArgumentException("field '" + name + "' is neither absent nor an id");
        };
    }

    private EventId uuid(String name) {
        String text = get(name, avro::readString);
        try {
            return EventId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("field '" + name + "' must be a UUID, was '" + text + "'", e);
        }
    }

    @Override
    public byte[] bytes(String name) {
        slot(name, FieldKind.BYTES);
        return raw(name);
    }

    @Override
    public long decimal(String name) {
        slot(name, FieldKind.DECIMAL);
        byte[] bytes = raw(name);
        if (bytes.length == 0 || bytes.length > Long.BYTES) {
            throw new IllegalArgumentException("field '" + name + "' must be a decimal of 1 to " + Long.BYTES
                    + " bytes, had " + bytes.length);
        }
        long micros = bytes[0];
        for (int i = 1; i < bytes.length; i++) {
            micros = (micros << Byte.SIZE) | (bytes[i] & 0xFF);
        }
        return micros;
    }

    private byte[] raw(String name) {
        ByteBuffer buffer = get(name, () -> avro.readBytes(null));
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    @Override
    public <T> List<T> list(String name, Function<FieldReader, T> item) {
        Layout items = slot(name, FieldKind.LIST).inner().orElseThrow();
        List<T> values = new ArrayList<>();
        for (long count = get(name, avro::readArrayStart); count > 0; count = get(name, avro::arrayNext)) {
            if (count > bytesMax) {
                throw new IllegalArgumentException("field '" + name + "' says that it has " + count
                        + " items, which the record is too short for");
            }
            for (long i = 0; i < count; i++) {
                values.add(inner(items, () -> item.apply(this)));
            }
        }
        return List.copyOf(values);
    }

    /// A field that is itself a record.
    <T> T record(String name, Function<FieldReader, T> fields) {
        return inner(slot(name, FieldKind.RECORD).inner().orElseThrow(), () -> fields.apply(this));
    }

    private <T> T inner(Layout inner, Supplier<T> read) {
        Layout outer = layout;
        int place = next;
        layout = inner;
        next = 0;
        T value = read.get();
        layout = outer;
        next = place;
        return value;
    }

    boolean isAtEnd() {
        return get("data", avro::isEnd);
    }
}
