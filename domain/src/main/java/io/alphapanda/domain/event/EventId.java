package io.alphapanda.domain.event;

import java.util.UUID;
import java.util.regex.Pattern;

/// The identity of an event: a UUID in version 7 layout that reprocessing repeats.
///
/// The first 48 bits are the milliseconds of the event's time; the rest is a hash of what caused it, who
/// made it and in which place among that cause's outputs. The same input therefore gives the same ids.
public record EventId(long high, long low) {
    private static final Pattern WRITTEN = Pattern
            .compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final long FNV_PRIME = 0x100000001B3L;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /// Who speaks of whom, as 64 bits: FNV-1a over source and key. Two keys of one source practically never share
    /// it, where `String.hashCode` has such pairs among real symbols.
    public static long originOf(String source, String key) {
        return hashed(hashed(0xCBF29CE484222325L, source) * FNV_PRIME, key);
    }

    private static long hashed(long start, String text) {
        long hash = start;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    /// The id of an event that enters from outside: its `sequence` within its origin stands for a cause.
    ///
    /// @param origin as [#originOf] gives it
    public static EventId ofInput(long occurredAtMicros, long origin, long sequence) {
        long seed = mix(origin);
        return laidOut(occurredAtMicros, mix(seed ^ sequence),
                mix(seed + 0x632BE59BD9B4E019L * (sequence + 1)));
    }

    /// The same, from source and key themselves.
    public static EventId ofInput(long occurredAtMicros, String source, String key, long sequence) {
        return ofInput(occurredAtMicros, originOf(source, key), sequence);
    }

    /// The id of the output that an origin made as number `ordinal` while it processed the event `cause`.
    ///
    /// @param origin as [#originOf] gives it; the key in it tells apart the shards of one service
    public static EventId ofOutput(long occurredAtMicros, EventId cause, long origin, int ordinal) {
        long seed = mix(cause.low ^ Long.rotateLeft(cause.high, 17) ^ origin);
        return laidOut(occurredAtMicros, mix(seed + ordinal),
                mix(seed ^ ((ordinal + 1) * 0x632BE59BD9B4E019L)));
    }

    /// The same, from source and key themselves.
    public static EventId ofOutput(long occurredAtMicros, EventId cause, String source, String key,
            int ordinal) {
        return ofOutput(occurredAtMicros, cause, originOf(source, key), ordinal);
    }

    /// Reads the usual 36 characters.
    ///
    /// @throws IllegalArgumentException if the text is no UUID
    public static EventId parse(String text) {
        UUID uuid = UUID.fromString(text);
        return new EventId(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
    }

    /// True if a text is an event's id, in the usual 36 characters.
    public static boolean isOne(String text) {
        return WRITTEN.matcher(text).matches();
    }

    private static EventId laidOut(long occurredAtMicros, long hashHigh, long hashLow) {
        long millis = Math.floorDiv(occurredAtMicros, 1_000L);
        return new EventId((millis << 16) | VERSION_7 | (hashHigh & 0xFFF), VARIANT | (hashLow >>> 2));
    }

    /// The finaliser of SplitMix64 (Steele, Lea and Flood, 2014).
    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    /// The usual 36 characters.
    @Override
    public String toString() {
        return new UUID(high, low).toString();
    }
}
