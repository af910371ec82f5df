package io.alphapanda.eventlog.file;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.eventlog.codec.Words;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Takes expired events out of closed segments: those older than their topic keeps them, and of a topic that
/// keeps the newest per key, all but that.
///
/// A segment is written anew under another name, forced and renamed in one step, so a crash leaves either
/// form. The events that stay keep their positions.
final class Retention {
    private final LogFolder folder;
    private final Segments segments;
    private final long nowMicros;
    private final Set<Topic.Owner> owners;
    private final Map<Slot, Long> newest = new HashMap<>();

    private record Slot(Topic topic, Scope scope, String key) {
        static Slot of(Envelope event) {
            return new Slot(event.topic(), event.scope(), event.key());
        }
    }

    Retention(LogFolder folder, Segments segments, long nowMicros, Set<Topic.Owner> owners) {
        this.owners = Set.copyOf(owners);
        this.folder = folder;
        this.segments = segments;
        this.nowMicros = nowMicros;
    }

    /// Rewrites what ends before `neededFrom`, and says how many events are gone.
    long expireBefore(long neededFrom, long durable) throws IOException {
        if (segments.all().stream().noneMatch(segment -> segment.end() <= neededFrom)) {
            return 0;
        }
        segments.replay(folder, 0, durable, (position, event) -> {
            if (event.topic().retention().isEmpty()) {
                newest.put(Slot.of(event), position);
            }
        });
        long gone = 0;
        for (Segment segment : segments.all()) {
            if (segment.end() <= neededFrom) {
                gone += expire(segment);
            }
        }
        deleteEmptyFront();
        return gone;
    }

    private long expire(Segment segment) throws IOException {
        long gone = 0;
        try (SegmentReader reader = new SegmentReader(folder, segment.file())) {
            long[] expired = {0};
            while (reader.next()) {
                reader.events(0, (position, event) -> expired[0] += isExpired(position, event) ? 1 : 0);
            }
            gone = expired[0];
        }
        if (gone > 0) {
            rewrite(segment);
        }
        return gone;
    }

    private boolean isExpired(long position, Envelope event) {
        return owners.contains(event.topic().owner()) && event.topic().retention()
                .map(kept -> nowMicros - event.occurredAtMicros() > kept.toNanos() / 1_000)
                .orElseGet(() -> newest.getOrDefault(Slot.of(event), position) > position);
    }

    private void rewrite(Segment segment) throws IOException {
        String unfinished = LogScan.unfinished(segment);
        try (SegmentReader reader = new SegmentReader(folder, segment.file());
                LogFolder.LogFile file = folder.create(unfinished)) {
            file.append(Segment.head(segment.end()));
            Words words = new Words();
            Batch batch = new Batch(words);
            while (reader.next()) {
                batch.begin(reader.tail().first(), reader.tail().consumed(), false);
                reader.events(0, (position, event) -> {
                    if (!isExpired(position, event)) {
                        batch.addAt(position, event);
                    }
                });
                if (batch.tail().count() > 0) {
                    batch.seal();
                    file.append(batch.bytes());
                }
            }
            file.force();
        }
        folder.rename(unfinished, segment.file());
        folder.force();
        segments.markRewritten(segment);
    }

    private void deleteEmptyFront() throws IOException {
        for (Segment segment : segments.all()) {
            if (!segment.isRewritten() || !isEmpty(segment)) {
                return;
            }
            folder.delete(segment.file());
            folder.force();
            segments.remove(segment);
        }
    }

    private boolean isEmpty(Segment segment) throws IOException {
        try (SegmentReader reader = new SegmentReader(folder, segment.file())) {
            return !reader.next();
        }
    }
}
