package io.alphapanda.eventlog.codec;

import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.FieldWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.BiConsumer;

/// Feeds fields to a hash, in the layout that [DecisionDigest] states. It never changes.
final class CanonicalFields implements FieldWriter {
    private final MessageDigest hash;
    private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);

    CanonicalFields(MessageDigest hash) {
        this.hash = hash;
    }

    @Override
    public void integer(String name, long value) {
        number.clear().putLong(value);
        hash.update(number.array(), 0, Long.BYTES);
    }

    @Override
    public void flag(String name, boolean value) {
        hash.update((byte) (value ? 1 : 0));
    }

    @Override
    public void real(String name, double value) {
        integer(name, Double.doubleToLongBits(value));
    }

    @Override
    public void text(String name, String value) {
        bytes(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void choice(String name, Enum<?> value) {
        text(name, value.toString());
    }

    @Override
    public void time(String name, long micros) {
        integer(name, micros);
    }

    @Override
    public void id(String name, EventId value) {
        integer(name, value.high());
        integer(name, value.low());
    }

    @Override
    public void bytes(String name, byte[] value) {
        length(value.length);
        hash.update(value);
    }

    @Override
    public <T> void list(String name, List<T> values, BiConsumer<FieldWriter, T> item) {
        length(values.size());
        values.forEach(value -> item.accept(this, value));
    }

    @Override
    public void decimal(String name, long micros) {
        integer(name, micros);
    }

    private void length(int value) {
        number.clear().putInt(value);
        hash.update(number.array(), 0, Integer.BYTES);
    }
}
