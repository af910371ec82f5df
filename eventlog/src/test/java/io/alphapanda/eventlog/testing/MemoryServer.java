package io.alphapanda.eventlog.testing;

import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.log.Place;
import io.alphapanda.eventlog.shared.Fenced;
import io.alphapanda.eventlog.shared.PlacedRecord;
import io.alphapanda.eventlog.shared.StoredRecord;
import io.alphapanda.eventlog.shared.TopicReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// A log server in memory that behaves as badly as a real one may: the partitions of a commit show it one after the
/// other, a commit may fail before or after it was appended, offsets have gaps, and records go when they are old or
/// replaced.
public final class MemoryServer {
    private final SplittableRandom random;
    private final ToIntFunction<String> partitionsByTopic;
    private final boolean isStaggered;
    private final Map<Partition, List<Entry>> entries = new HashMap<>();
    private final Map<String, Long> epochs = new HashMap<>();
    private final Map<String, Long> bookmarks = new HashMap<>();
    private final Map<Partition, Long> starts = new HashMap<>();
    private final Set<String> compacted = new HashSet<>();
    private int operationsLeft = Integer.MAX_VALUE;
    private boolean isDown;

    /// A record that a partition may not show yet, or the gap that the end of a commit leaves.
    private static final class Entry {
        private @Nullable StoredRecord record;
        private boolean isShown;

        private Entry(@Nullable StoredRecord record, boolean isShown) {
            this.record = record;
            this.isShown = isShown;
        }
    }

    /// A server that shows everything at once, and has every topic.
    public MemoryServer(int partitionsEach) {
        this(partitionsEach, false, 0);
    }

    /// A server whose partitions show a commit at different times, by a seed; it has every topic.
    public MemoryServer(int partitionsEach, boolean isStaggered, long seed) {
        this(_ -> partitionsEach, isStaggered, seed);
    }

    /// A server that has these topics and no others.
    public MemoryServer(Map<String, Integer> partitionsByTopic, boolean isStaggered, long seed) {
        this(topic -> Map.copyOf(partitionsByTopic).getOrDefault(topic, 0), isStaggered, seed);
    }

    private MemoryServer(ToIntFunction<String> partitionsByTopic, boolean isStaggered, long seed) {
        this.partitionsByTopic = partitionsByTopic;
        this.isStaggered = isStaggered;
        random = new SplittableRandom(seed);
    }

    /// Throws away what stands before an offset, as retention does.
    public synchronized void trim(Partition partition, long before) {
        List<Entry> here = at(partition);
        for (int i = 0; i < Math.min(before, here.size()); i++) {
            here.get(i).record = null;
        }
        starts.merge(partition, before, Math::max);
    }

    /// Keeps only the newest record of each key of a topic, from now on and at once: no real server is so keen.
    public synchronized void compact(String topic) {
        compacted.add(topic);
        entries.forEach((partition, here) -> here.stream().map(entry -> entry.record)
                .filter(Objects::nonNull).map(StoredRecord::key).distinct().toList()
                .forEach(key -> dropReplaced(partition, key)));
    }

    private void dropReplaced(Partition partition, String key) {
        if (!compacted.contains(partition.topic())) {
            return;
        }
        boolean isNewest = true;
        for (Entry entry : at(partition).reversed()) {
            if (entry.record != null && entry.record.key().equals(key)) {
                entry.record = isNewest ? entry.record : null;
                isNewest = false;
            }
        }
    }

    /// Dies at the n-th operation from now, before or after its effect; [#revive] brings it back.
    public synchronized void dieAfter(int operations) {
        operationsLeft = operations;
    }

    /// Answers nobody from now on; [#revive] brings it back.
    public synchronized void goDown() {
        isDown = true;
        notifyAll();
    }

    /// Comes back with everything it had appended.
    public synchronized void revive() {
        isDown = false;
        operationsLeft = Integer.MAX_VALUE;
    }

    private void step(Runnable effect) {
        if (isDown) {
            throw new LogFailure("the server is down");
        }
        if (--operationsLeft <= 0) {
            isDown = true;
            if (random.nextBoolean()) {
                effect.run();
            }
            throw new LogFailure("the server died");
        }
        effect.run();
    }

    /// Whether it answers nobody.
    public synchronized boolean isDown() {
        return isDown;
    }

    int partitions(String topic) {
        int count = partitionsByTopic.applyAsInt(topic);
        if (count == 0) {
            throw new LogFailure("the server has no topic " + topic + "; run ./alpha-panda topics bootstrap");
        }
        return count;
    }

    private List<Entry> at(Partition partition) {
        return entries.computeIfAbsent(partition, _ -> new ArrayList<>());
    }

    synchronized Place publish(Partition partition, StoredRecord record) {
        List<Entry> here = at(partition);
        step(() -> {
            here.add(new Entry(record, true));
            dropReplaced(partition, record.key());
        });
        notifyAll();
        return new Place(partition, here.size() - 1L);
    }

    synchronized long own(String part) {
        entries.values().forEach(here -> here.forEach(entry -> entry.isShown = true));
        step(() -> epochs.merge(part, 1L, Long::sum));
        notifyAll();
        return epochs.getOrDefault(part, 0L);
    }

    synchronized Set<String> everOwned(Collection<String> parts) {
        if (isDown) {
            throw new LogFailure("the server is down");
        }
        Set<String> owned = new HashSet<>(parts);
        owned.retainAll(epochs.keySet());
        return owned;
    }

    synchronized OptionalLong bookmark(String part) {
        Long offset = bookmarks.get(part);
        return offset == null ? OptionalLong.empty() : OptionalLong.of(offset);
    }

    synchronized List<Place> commit(String part, long epoch, List<StoredRecord> records,
            List<Partition> partitions, OptionalLong bookmark) {
        if (epochs.getOrDefault(part, 0L) != epoch) {
            throw new Fenced(part, new IllegalStateException("epoch " + epoch));
        }
        List<Place> places = new ArrayList<>();
        step(() -> {
            for (int i = 0; i < records.size(); i++) {
                List<Entry> here = at(partitions.get(i));
                places.add(new Place(partitions.get(i), here.size()));
                here.add(new Entry(records.get(i), !isStaggered));
                dropReplaced(partitions.get(i), records.get(i).key());
            }
            partitions.stream().distinct()
                    .forEach(partition -> at(partition).add(new Entry(null, !isStaggered)));
            bookmark.ifPresent(offset -> bookmarks.put(part, offset));
        });
        notifyAll();
        return places;
    }

    /// Waits until one of the partitions shows something new.
    synchronized void awaitNews(Set<Partition> wanted, Map<Partition, Long> next, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (wanted.stream()
                .allMatch(partition -> visible(partition, next.getOrDefault(partition, 0L)).isEmpty())) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return;
            }
            try {
                wait(isStaggered ? 1 : left);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    synchronized List<PlacedRecord> visible(Partition partition, long from) {
        if (isDown) {
            throw new LogFailure("the server is down");
        }
        if (from < start(partition)) {
            throw new TopicReader.Expired(partition, from);
        }
        List<Entry> here = at(partition);
        if (isStaggered && random.nextInt(3) == 0) {
            here.forEach(entry -> entry.isShown = true);
        }
        List<PlacedRecord> found = new ArrayList<>();
        for (int i = Math.toIntExact(from); i < here.size() && here.get(i).isShown; i++) {
            StoredRecord record = here.get(i).record;
            if (record != null) {
                found.add(new PlacedRecord(new Place(partition, i), record));
            }
        }
        return found;
    }

    synchronized long behindGaps(Partition partition, long from) {
        List<Entry> here = at(partition);
        int position = Math.toIntExact(from);
        while (position < here.size() && here.get(position).record == null && here.get(position).isShown) {
            position++;
        }
        return position;
    }

    synchronized long written(Partition partition) {
        if (isDown) {
            throw new LogFailure("the server is down");
        }
        return at(partition).size();
    }

    synchronized long start(Partition partition) {
        if (isDown) {
            throw new LogFailure("the server is down");
        }
        return starts.getOrDefault(partition, 0L);
    }
}
