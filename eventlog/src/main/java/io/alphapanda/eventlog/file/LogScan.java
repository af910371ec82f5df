package io.alphapanda.eventlog.file;

import io.alphapanda.eventlog.codec.Words;
import io.alphapanda.eventlog.log.LogFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// What a folder holds when it is opened: every batch is checked, and a torn tail is cut back to the last
/// whole one.
///
/// Only the last batch of the last segment can be torn by a crash, since each is forced before the next is
/// written. Anything else that does not check out was damaged later, and is refused.
final class LogScan {
    private static final String UNFINISHED = ".tmp";

    private final LogFolder folder;
    private final List<Segment> segments = new ArrayList<>();
    private Words words = new Words();
    private long end;
    private long consumed;
    private long snapshotAt = -1;
    private long snapshotConsumed = -1;
    private long lastBytes;
    private long cutBytes;

    /// Looks at every segment.
    ///
    /// @throws LogFailure if something other than the tail is damaged
    LogScan(LogFolder folder) throws IOException {
        this.folder = folder;
        List<String> names = folder.list();
        for (String unfinished : names.stream().filter(name -> name.endsWith(UNFINISHED)).toList()) {
            folder.delete(unfinished);
        }
        List<String> files = names.stream().filter(Segment::isSegment).sorted().toList();
        for (String file : files) {
            boolean isLast = file.equals(files.getLast());
            if (!isLast || !isTornAtBirth(file)) {
                take(file, isLast);
            }
        }
        forceNewest();
    }

    /// A process that was killed leaves bytes, and a name, that no force has made safe: they are not durable yet.
    private void forceNewest() throws IOException {
        if (!segments.isEmpty()) {
            try (LogFolder.LogFile newest = folder.open(segments.getLast().file())) {
                newest.force();
            }
            folder.force();
        }
    }

    static String unfinished(Segment segment) {
        return segment.file() + UNFINISHED;
    }

    static LogFailure damaged(LogFolder folder, String file, String what) {
        return new LogFailure(
                folder.place() + "/" + file + " is damaged " + what + ": what it holds, or held, behind"
                        + " that would be lost; mend the disk and bring the file back from a copy");
    }

    /// A new segment whose head never reached the disk whole: nothing was ever in it, since the head is forced
    /// before anything follows it.
    private boolean isTornAtBirth(String file) throws IOException {
        try (LogFolder.LogFile log = folder.open(file)) {
            ByteBuffer head = ByteBuffer.allocate(Segment.HEAD_BYTES);
            log.read(0, head);
            if (log.size() > Segment.HEAD_BYTES || Segment.isWhole(head.flip())) {
                return false;
            }
            cutBytes += log.size();
        }
        folder.delete(file);
        folder.force();
        return true;
    }

    private void take(String file, boolean isLast) throws IOException {
        long first = Segment.firstOf(file);
        if (segments.isEmpty()) {
            end = first;
        } else if (first != end) {
            throw damaged(folder, file, "or one before it is missing: it should begin at position " + end);
        }
        try (SegmentReader reader = new SegmentReader(folder, file)) {
            while (reader.next()) {
                take(reader.tail(), file, reader.rewrittenEnd().isPresent());
            }
            if (reader.isDamaged()) {
                if (!isLast || reader.rewrittenEnd().isPresent() || reader.hasBatchAfter(reader.offset())) {
                    throw damaged(folder, file, "at byte " + reader.offset());
                }
                cut(file, reader.offset());
            }
            end = reader.rewrittenEnd().orElse(end);
            words = reader.words();
            lastBytes = reader.offset();
            segments.add(new Segment(first, isLast ? Segments.OPEN : end, reader.rewrittenEnd().isPresent()));
        } catch (IllegalArgumentException e) {
            throw damaged(folder, file, "(" + e.getMessage() + ")");
        }
    }

    private void take(Batch.Tail tail, String file, boolean isRewritten) {
        if (tail.first() != end && !(isRewritten && tail.first() > end)) {
            throw damaged(folder, file, "at position " + end + ", where it goes on with " + tail.first());
        }
        end = tail.first() + tail.count();
        consumed = tail.consumed();
        if (tail.snapshotAt() >= 0) {
            snapshotAt = tail.snapshotAt();
            snapshotConsumed = tail.snapshotConsumed();
        }
    }

    private void cut(String file, long from) throws IOException {
        try (LogFolder.LogFile log = folder.open(file)) {
            cutBytes += log.size() - from;
            log.truncate(from);
            log.force();
        }
    }

    List<Segment> segments() {
        return segments;
    }

    /// The words of the last segment.
    Words words() {
        return words;
    }

    /// The position behind the last event.
    long end() {
        return end;
    }

    long consumed() {
        return consumed;
    }

    long snapshotAt() {
        return snapshotAt;
    }

    long snapshotConsumed() {
        return snapshotConsumed;
    }

    /// How long the last segment is.
    long lastBytes() {
        return lastBytes;
    }

    /// How many bytes of a torn tail were cut off.
    long cutBytes() {
        return cutBytes;
    }
}
