package io.alphapanda.eventlog.codec;

import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.FieldWriter;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Writes fields one after another into a growing array; names are left out, so the order is the format.
///
/// Whole numbers and decimals are zigzag varints, and so are times, as the difference to the time before; an
/// enum is its ordinal, an id 16 bytes, a real 8, a text its length and UTF-8. With [Words], a text begins
/// with a varint that is either twice its length, or twice the number of a word plus one. One thread.
public final class BinaryWriter implements FieldWriter {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class,
            ByteOrder.BIG_ENDIAN);
    private static final int VARINT_BYTES_MAX = 10;

    private final @Nullable Words words;
    private byte[] bytes = new byte[256];
    private int size;
    private long lastTime;
    private int markedSize;
    private long markedTime;

    /// A writer whose bytes stand for themselves.
    public BinaryWriter() {
        words = null;
    }

    /// A writer that puts numbers in place of texts that return.
    public BinaryWriter(Words words) {
        this.words = words;
    }

    @Override
    public void integer(String name, long value) {
        varint(value << 1 ^ value >> 63);
    }

    @Override
    public void decimal(String name, long micros) {
        varint(micros << 1 ^ micros >> 63);
    }

    @Override
    public void time(String name, long micros) {
        long step = micros - lastTime;
        lastTime = micros;
        varint(step << 1 ^ step >> 63);
    }

    @Override
    public void flag(String name, boolean value) {
        octet(value ? 1 : 0);
    }

    @Override
    public void real(String name, double value) {
        fixed(Double.doubleToRawLongBits(value));
    }

    @Override
    @SuppressWarnings("EnumOrdinal") // the enums promise that they only grow at the end
    public void choice(String name, Enum<?> value) {
        varint(value.ordinal());
    }

    @Override
    public void id(String name, EventId value) {
        fixed(value.high());
        fixed(value.low());
    }

    @Override
    public void bytes(String name, byte[] value) {
        varint(value.length);
        ensure(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
    }

    @Override
    public <T> void list(String name, List<T> values, BiConsumer<FieldWriter, T> item) {
        varint(values.size());
        for (int i = 0; i < values.size(); i++) {
            item.accept(this, values.get(i));
        }
    }

    @Override
    public void text(String name, String value) {
        if (words == null) {
            spelled(value, 0);
        } else if (isWord(name)) {
            word(value);
        } else {
            spelled(value, 1);
        }
    }

    /// A text that is likely to return, whatever its name.
    void word(String value) {
        int number = words == null ? -1 : words.numberOf(value);
        if (number >= 0) {
            varint(number * 2L + 1);
        } else {
            spelled(value, words == null ? 0 : 1);
        }
    }

    /// Names of fields whose values return; everything else, order ids above all, would only fill the table.
    private static boolean isWord(String name) {
        return switch (name) {
            case "instrument", "strategy_id", "group_id", "service", "shard" -> true;
            default -> false;
        };
    }

    private void spelled(String value, int shift) {
        int length = value.length();
        int start = size;
        varint((long) length << shift);
        ensure(length);
        int at = size;
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                size = start;
                byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
                varint((long) utf8.length << shift);
                ensure(utf8.length);
                System.arraycopy(utf8, 0, bytes, size, utf8.length);
                size += utf8.length;
                return;
            }
            bytes[at++] = (byte) c;
        }
        size = at;
    }

    void octet(int value) {
        ensure(1);
        bytes[size++] = (byte) value;
    }

    private void fixed(long value) {
        ensure(Long.BYTES);
        LONG.set(bytes, size, value);
        size += Long.BYTES;
    }

    private void varint(long value) {
        ensure(VARINT_BYTES_MAX);
        long rest = value;
        int at = size;
        while ((rest & ~0x7FL) != 0) {
            bytes[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[at++] = (byte) rest;
        size = at;
    }

    private void ensure(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes,
                    Math.max(Math.addExact(size, more), (int) Math.min(bytes.length * 2L, 1 << 30)));
        }
    }

    /// A copy of what was written.
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /// What was written, not copied: good until the next write.
    public ByteBuffer asBuffer() {
        return ByteBuffer.wrap(bytes, 0, size);
    }

    /// How many bytes were written.
    public int size() {
        return size;
    }

    /// Leaves room that is filled in later, through [#asBuffer()].
    public void reserve(int count) {
        ensure(count);
        Arrays.fill(bytes, size, size + count, (byte) 0);
        size += count;
    }

    /// Begins anew.
    public void reset() {
        size = 0;
        lastTime = 0;
    }

    /// Remembers this point for [#rewind()].
    public void mark() {
        markedSize = size;
        markedTime = lastTime;
    }

    /// Takes back everything since [#mark()], but no word.
    public void rewind() {
        size = markedSize;
        lastTime = markedTime;
    }
}
