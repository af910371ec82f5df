package io.alphapanda.eventlog.codec;

import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.Scope;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads what a [BinaryWriter] wrote, field by field; names are used in complaints only.
///
/// Never reads beyond its bytes: what is cut short, or out of range, is an `IllegalArgumentException`.
public final class BinaryReader implements FieldReader {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class,
            ByteOrder.BIG_ENDIAN);
    private static final ClassValue<Enum<?>[]> CHOICES = new ClassValue<>() {
        @Override
        protected Enum<?>[] computeValue(Class<?> type) {
            return (Enum<?>[]) type.getEnumConstants();
        }
    };

    private final byte[] bytes;
    private final int end;
    private final @Nullable Words words;
    private int at;
    private long lastTime;

    /// Reads bytes that stand for themselves.
    public BinaryReader(byte[] bytes) {
        this.bytes = bytes;
        end = bytes.length;
        words = null;
    }

    /// Reads the bytes from `from` to before `end`, with the words that their writer knew.
    public BinaryReader(byte[] bytes, int from, int end, Words words) {
        if (from < 0 || end < from || end > bytes.length) {
            throw new IllegalArgumentException(
                    from + " to " + end + " is not within " + bytes.length + " bytes");
        }
        this.bytes = bytes;
        this.end = end;
        this.words = words;
        at = from;
    }

    /// True when every byte has been read.
    public boolean isAtEnd() {
        return at == end;
    }

    @Override
    public long integer(String name) {
        long value = varint(name);
        return value >>> 1 ^ -(value & 1);
    }

    @Override
    public long decimal(String name) {
        long value = varint(name);
        return value >>> 1 ^ -(value & 1);
    }

    @Override
    public long time(String name) {
        long value = varint(name);
        lastTime += value >>> 1 ^ -(value & 1);
        return lastTime;
    }

    @Override
    public boolean flag(String name) {
        int value = octet(name);
        if (value > 1) {
            throw refused(name, "must be 0 or 1, was " + value);
        }
        return value == 1;
    }

    @Override
    public double real(String name) {
        return Double.longBitsToDouble(fixed(name));
    }

    @Override
    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        Enum<?>[] choices = CHOICES.get(type);
        long ordinal = varint(name);
        if (ordinal < 0 || ordinal >= choices.length) {
            throw refused(name,
                    "has no " + type.getSimpleName() + " " + ordinal + "; a newer build may know it");
        }
        return type.cast(choices[(int) ordinal]);
    }

    @Override
    public EventId id(String name) {
        long high = fixed(name);
        return new EventId(high, fixed(name));
    }

    @Override
    public byte[] bytes(String name) {
        int length = length(varint(name), name);
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    @Override
    public <T> List<T> list(String name, Function<FieldReader, T> item) {
        // No structure is shorter than a byte, so a count beyond the bytes is a lie.
        int count = length(varint(name), name);
        if (count == 0) {
            return List.of();
        }
        Object[] items = new Object[count];
        for (int i = 0; i < count; i++) {
            items[i] = item.apply(this);
        }
        @SuppressWarnings("unchecked") List<T> list = (List<T>) List.of(items);
        return list;
    }

    @Override
    public String text(String name) {
        long head = varint(name);
        if (words != null) {
            if ((head & 1) != 0) {
                return words.at((int) Math.min(head >>> 1, Integer.MAX_VALUE));
            }
            head >>>= 1;
        }
        int length = length(head, name);
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    Scope scope(String name) {
        int start = at;
        long head = varint(name);
        if (words != null && (head & 1) != 0) {
            return words.scopeAt((int) Math.min(head >>> 1, Integer.MAX_VALUE));
        }
        at = start;
        return new Scope(text(name));
    }

    int octet(String name) {
        if (at == end) {
            throw cutShort(name);
        }
        return bytes[at++] & 0xFF;
    }

    private int length(long stated, String name) {
        if (stated < 0 || stated > end - at) {
            throw refused(name, "states a length of " + stated + " where " + (end - at) + " bytes are left");
        }
        return (int) stated;
    }

    private long fixed(String name) {
        if (end - at < Long.BYTES) {
            throw cutShort(name);
        }
        at += Long.BYTES;
        return (long) LONG.get(bytes, at - Long.BYTES);
    }

    private long varint(String name) {
        if (at < end && bytes[at] >= 0) {
            return bytes[at++];
        }
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int octet = octet(name);
            value |= (octet & 0x7FL) << shift;
            if (octet < 0x80) {
                return value;
            }
        }
        throw refused(name, "is a number of more than 64 bits");
    }

    private IllegalArgumentException cutShort(String name) {
        return refused(name, "is cut short");
    }

    private IllegalArgumentException refused(String name, String why) {
        return new IllegalArgumentException("field '" + name + "' " + why + ", at byte " + at + " of " + end);
    }
}
