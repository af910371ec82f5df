package io.alphapanda.domain.event;

import java.util.UUID;

/// The identity of an event: a UUID in version 7 layout that reprocessing repeats.
///
/// The first 48 bits are the milliseconds of the event's time; the rest is a hash of what caused it, who
/// made it and in which place among that cause's outputs. The same input therefore gives the same ids.
public record EventId(long high, long low) {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /// The id of an event that enters from outside: its `sequence` within (source, key) stands for a cause.
    public static EventId ofInput(long occurredAtMicros, String source, String key, long sequence) {
        long seed = mix(source.hashCode() * 0x9E3779B97F4A7C15L + key.hashCode());
        return laidOut(occurredAtMicros, mix(seed ^ sequence),
                mix(seed + 0x632BE59BD9B4E019L * (sequence + 1)));
    }

    /// The id of the output that `source` made as number `ordinal` while it processed the event `cause`.
    ///
    /// @param key the output's own key: it tells apart the shards of one service
    public static EventId ofOutput(long occurredAtMicros, EventId cause, String source, String key,
            int ordinal) {
        long maker = source.hashCode() * 0x9E3779B97F4A7C15L + key.hashCode();
        long seed = mix(cause.low ^ Long.rotateLeft(cause.high, 17) ^ maker);
        return laidOut(occurredAtMicros, mix(seed + ordinal),
                mix(seed ^ ((ordinal + 1) * 0x632BE59BD9B4E019L)));
    }

    /// Reads the usual 36 characters.
    ///
    /// @throws IllegalArgumentException if the text is no UUID
    public static EventId parse(String text) {
        UUID uuid = UUID.fromString(text);
        return new EventId(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
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
