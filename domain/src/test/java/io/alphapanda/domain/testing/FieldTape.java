package io.alphapanda.domain.testing;

import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/// Fields written once and read back in the same order under the same names, without any format in between.
///
/// Two states are alike, bit for bit, when their tapes have the same [#lines].
public final class FieldTape implements FieldWriter, FieldReader {
    private final List<Field> fields = new ArrayList<>();
    private int at;

    private record Field(String name, Object value) {}

    /// What somebody writes.
    public static FieldTape of(Consumer<FieldWriter> writing) {
        FieldTape tape = new FieldTape();
        writing.accept(tape);
        return tape;
    }

    /// Every field as `name=value`, lists in brackets.
    public List<String> lines() {
        return fields.stream().map(field -> field.name + "=" + shown(field.value)).toList();
    }

    /// The first number of millionths with this name.
    public long firstDecimal(String name) {
        return fields.stream().filter(field -> field.name.equals(name)).map(field -> (Long) field.value)
                .findFirst().orElseThrow();
    }

    private static String shown(Object value) {
        return switch (value) {
            case Double real -> Long.toHexString(Double.doubleToLongBits(real));
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            case List<?> items -> items.stream().map(item -> ((FieldTape) item).lines()).toList().toString();
            default -> value.toString();
        };
    }

    private void put(String name, Object value) {
        fields.add(new Field(name, value));
    }

    private <T> T take(String name, Class<T> type) {
        if (at == fields.size() || !fields.get(at).name.equals(name)) {
            throw new IllegalArgumentException("there is no field '" + name + "' at place " + at);
        }
        return type.cast(fields.get(at++).value);
    }

    @Override
    public void integer(String name, long value) {
        put(name, value);
    }

    @Override
    public void flag(String name, boolean value) {
        put(name, value);
    }

    @Override
    public void real(String name, double value) {
        put(name, value);
    }

    @Override
    public void text(String name, String value) {
        put(name, value);
    }

    @Override
    public void choice(String name, Enum<?> value) {
        put(name, value);
    }

    @Override
    public void time(String name, long micros) {
        put(name, micros);
    }

    @Override
    public void id(String name, EventId value) {
        put(name, value);
    }

    @Override
    public void bytes(String name, byte[] value) {
        put(name, value.clone());
    }

    @Override
    public <T> void list(String name, List<T> values, BiConsumer<FieldWriter, T> item) {
        put(name, values.stream().map(value -> of(writer -> item.accept(writer, value))).toList());
    }

    @Override
    public void decimal(String name, long micros) {
        put(name, micros);
    }

    @Override
    public long integer(String name) {
        return take(name, Long.class);
    }

    @Override
    public boolean flag(String name) {
        return take(name, Boolean.class);
    }

    @Override
    public double real(String name) {
        return take(name, Double.class);
    }

    @Override
    public String text(String name) {
        return take(name, String.class);
    }

    @Override
    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        return take(name, type);
    }

    @Override
    public long time(String name) {
        return take(name, Long.class);
    }

    @Override
    public EventId id(String name) {
        return take(name, EventId.class);
    }

    @Override
    public byte[] bytes(String name) {
        return take(name, byte[].class);
    }

    @Override
    public <T> List<T> list(String name, Function<FieldReader, T> item) {
        List<T> items = new ArrayList<>();
        for (Object tape : take(name, List.class)) {
            items.add(item.apply((FieldTape) tape));
        }
        return List.copyOf(items);
    }

    @Override
    public long decimal(String name) {
        return take(name, Long.class);
    }
}
