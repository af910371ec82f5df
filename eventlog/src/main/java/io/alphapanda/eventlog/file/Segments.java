package io.alphapanda.eventlog.file;

import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.log.LogFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The files of a log in order. Any thread.
final class Segments {
    /// The end of the segment that still grows.
    static final long OPEN = Long.MAX_VALUE;

    private List<Segment> all;

    Segments(List<Segment> found) {
        all = List.copyOf(found);
    }

    synchronized List<Segment> all() {
        return all;
    }

    /// Closes the newest segment where the next one begins.
    synchronized void begin(long first) {
        List<Segment> more = new ArrayList<>(all);
        if (!more.isEmpty()) {
            Segment last = more.removeLast();
            more.add(new Segment(last.first(), first, last.isRewritten()));
        }
        more.add(new Segment(first, OPEN, false));
        all = List.copyOf(more);
    }

    synchronized void markRewritten(Segment segment) {
        all = all.stream().map(each -> each.first() == segment.first()
                ? new Segment(each.first(), each.end(), true)
                : each).toList();
    }

    synchronized void remove(Segment segment) {
        all = all.stream().filter(each -> each.first() != segment.first()).toList();
    }

    /// From here on no position is missing; `end` if there is no segment.
    long start(long end) {
        long start = end;
        for (Segment segment : all().reversed()) {
            if (segment.isRewritten()) {
                return start;
            }
            start = segment.first();
        }
        return start;
    }

    /// Shows what is left from a position on, and makes sure that the newest segment reaches `end`: what
    /// follows there may be a batch on its way to the disk.
    void replay(LogFolder folder, long from, long end, EventLog.Visitor visitor) {
        for (Segment segment : all()) {
            if (segment.end() > from) {
                replay(folder, segment, from, end, visitor);
            }
        }
    }

    private static void replay(LogFolder folder, Segment segment, long from, long end,
            EventLog.Visitor visitor) {
        long reached = segment.first();
        try (SegmentReader reader = new SegmentReader(folder, segment.file())) {
            while (reader.next()) {
                reached = reader.tail().first() + reader.tail().count();
                // The end of a sparse batch is known only from its records.
                if (reader.tail().isSparse() || reached > from) {
                    reader.events(from, visitor);
                }
            }
            if (segment.end() == OPEN ? reached < end && !segment.isRewritten() : reader.isDamaged()) {
                throw LogScan.damaged(folder, segment.file(), "at byte " + reader.offset());
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new LogFailure(
                    "cannot read " + folder.place() + "/" + segment.file() + ": " + e.getMessage()
                            + "; mend the disk, or bring the file back from a copy",
                    e);
        }
    }
}
