package io.alphapanda.zerodha.ticker.packet;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What belongs to each token, found without making an object of the token: a map would, for every packet. Immutable.
public final class TokenTable<V> {
    private final long[] tokens;
    private final List<V> values;

    /// A table of these.
    public TokenTable(Map<Long, V> byToken) {
        SortedMap<Long, V> sorted = new TreeMap<>(byToken);
        tokens = sorted.keySet().stream().mapToLong(Long::longValue).toArray();
        values = List.copyOf(sorted.values());
    }

    /// What belongs to a token; null if nothing does.
    public @Nullable V get(long token) {
        int found = Arrays.binarySearch(tokens, token);
        return found < 0 ? null : values.get(found);
    }
}
