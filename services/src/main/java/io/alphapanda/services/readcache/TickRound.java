package io.alphapanda.services.readcache;

import io.alphapanda.services.readcache.CacheChange.Count;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Ticks that go to the cache together: of each key the newest document and the sum of the counts.
final class TickRound {
    /// How many ticks a round takes, and how long it lasts by their own time.
    static final int TICKS_MAX = 256;
    static final long MICROS_MAX = 200_000;

    private final Map<String, CacheChange> changes = new LinkedHashMap<>();
    private int ticks;
    private long firstMicros;
    private long newestMicros;

    void add(long atMicros, List<CacheChange> ofTick) {
        firstMicros = ticks == 0 ? atMicros : firstMicros;
        newestMicros = atMicros;
        ticks++;
        ofTick.forEach(change -> changes.merge(change.key(), change, TickRound::merged));
    }

    private static CacheChange merged(CacheChange earlier, CacheChange later) {
        return earlier instanceof Count before && later instanceof Count more
                ? new Count(more.key(), before.more() + more.more(), more.kept()) : later;
    }

    boolean isFull() {
        return ticks >= TICKS_MAX || newestMicros - firstMicros >= MICROS_MAX;
    }

    /// The round as one step; none if it is empty.
    List<CacheStep> asSteps() {
        return ticks == 0 ? List.of()
                : List.of(new CacheStep(Optional.empty(), newestMicros, new ArrayList<>(changes.values())));
    }

    void clear() {
        changes.clear();
        ticks = 0;
    }
}
