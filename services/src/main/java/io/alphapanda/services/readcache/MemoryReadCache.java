package io.alphapanda.services.readcache;

import io.alphapanda.services.readcache.CacheChange.Count;
import io.alphapanda.services.readcache.CacheChange.Document;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The cache of one process: empty when it starts, and filled from the log. What has a time to stay goes by the time of
/// the events. Any thread.
public final class MemoryReadCache implements ReadCache {
    private final TreeMap<String, String> values = new TreeMap<>();
    private final Set<String> marks = new HashSet<>();
    private final Map<String, Long> ends = new HashMap<>();
    private final PriorityQueue<End> due = new PriorityQueue<>(Comparator.comparingLong(End::atMicros));
    private long cursor;

    /// When a value or a mark goes.
    private record End(String key, long atMicros) {}

    @Override
    public synchronized void take(long newCursor, List<CacheStep> steps) {
        if (cursor >= newCursor) {
            return;
        }
        for (CacheStep step : steps) {
            endWhatIsDue(step.atMicros());
            if (step.once().isEmpty() || isNew(step.once().get(), step.atMicros())) {
                step.changes().forEach(change -> change(change, step.atMicros()));
            }
        }
        cursor = newCursor;
    }

    private boolean isNew(String mark, long atMicros) {
        if (!marks.add(mark)) {
            return false;
        }
        keep(mark, atMicros, CacheStep.MARK_KEPT);
        return true;
    }

    private void change(CacheChange change, long atMicros) {
        switch (change) {
            case Document(String key, String json, var _) -> values.put(key, json);
            case Count(String key, long more, var _) -> values.merge(key, Long.toString(more),
                    (before, _) -> Long.toString(Long.parseLong(before) + more));
        }
        change.kept().ifPresent(kept -> keep(change.key(), atMicros, kept));
    }

    private void keep(String key, long atMicros, Duration kept) {
        long end = atMicros + kept.toNanos() / 1_000;
        ends.put(key, end);
        due.add(new End(key, end));
    }

    private void endWhatIsDue(long nowMicros) {
        for (End first = due.peek(); first != null && first.atMicros <= nowMicros; first = due.peek()) {
            due.remove();
            if (ends.remove(first.key, first.atMicros)) {
                values.remove(first.key);
                marks.remove(first.key);
            }
        }
    }

    @Override
    public synchronized long cursor() {
        return cursor;
    }

    @Override
    public synchronized Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public synchronized SortedMap<String, String> findAll(String prefix) {
        return new TreeMap<>(values.subMap(prefix, prefix + Character.MAX_VALUE));
    }

    @Override
    public synchronized void clear() {
        values.clear();
        marks.clear();
        ends.clear();
        due.clear();
        cursor = 0;
    }

    @Override
    public void close() {
        // Nothing stands behind it.
    }
}
