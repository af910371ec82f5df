package io.alphapanda.eventlog.file;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.WriterMode;
import io.alphapanda.eventlog.memory.History;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// A log in a folder: segments of checksummed batches, each batch whole commits, forced to the disk in
/// groups.
///
/// After a crash it is what it was after one of its batches; the tail of a torn batch is cut off on opening.
/// An input is on its way to the disk with the next commit, or when somebody waits for it.
public final class FileEventLog implements EventLog {
    private final LogFolder folder;
    private final Segments segments;
    private final GroupCommit disk;
    private final History history;
    private final long cutBytes;
    private long consumed;
    private long snapshotAt;

    private FileEventLog(LogFolder folder, WriterMode mode, LogLimits limits) throws IOException {
        this.folder = folder;
        LogScan found = new LogScan(folder);
        segments = new Segments(found.segments());
        consumed = found.consumed();
        snapshotAt = found.snapshotAt();
        cutBytes = found.cutBytes();
        // What is still to be consumed must be at hand, and the event before it.
        long wanted = Math.max(limits.historyMax(), found.end() - consumed + 1);
        long from = Math.max(segments.start(found.end()), found.end() - wanted);
        history = new History(Math.toIntExact(wanted), from);
        segments.replay(folder, from, found.end(), (_, event) -> history.add(event));
        history.need(consumed);
        disk = new GroupCommit(folder, mode, limits, segments, found);
    }

    /// Opens the log in a folder, or begins one there, with a writer thread and the usual limits.
    ///
    /// @throws LogFailure if another process has the folder, or its files are damaged
    public static FileEventLog open(Path path) {
        return open(DiskFolder.take(path), WriterMode.THREAD, LogLimits.USUAL);
    }

    /// Opens the log in a folder, which is closed with the log, also if opening fails.
    ///
    /// @throws LogFailure if its files are damaged
    public static FileEventLog open(LogFolder folder, WriterMode mode, LogLimits limits) {
        try {
            return new FileEventLog(folder, mode, limits);
        } catch (IOException e) {
            throw letGo(folder,
                    new LogFailure("cannot open the event log in " + folder.place() + ": " + e.getMessage()
                            + "; mend the disk or its permissions, then start again", e));
        } catch (LogFailure e) {
            throw letGo(folder, e);
        }
    }

    /// Shows the events of a log that may be in use, from a position to the last one that is whole.
    public static void show(LogFolder folder, long from, Visitor visitor) {
        try {
            Segments found = new Segments(List.of());
            folder.list().stream().filter(Segment::isSegment).sorted()
                    .forEach(file -> found.begin(Segment.firstOf(file)));
            found.replay(folder, from, 0, visitor);
        } catch (IOException e) {
            throw new LogFailure("cannot read the event log in " + folder.place() + ": " + e.getMessage(), e);
        }
    }

    private static LogFailure letGo(LogFolder folder, LogFailure why) {
        try {
            folder.close();
        } catch (IOException e) {
            why.addSuppressed(e);
        }
        return why;
    }

    /// How many bytes of a torn batch were cut off when the log was opened.
    public long cutBytes() {
        return cutBytes;
    }

    @Override
    public long append(Envelope input) {
        disk.append(input);
        return history.add(input);
    }

    @Override
    public void commit(long newConsumed, List<Envelope> outputs) {
        commit(newConsumed, outputs, false);
    }

    @Override
    public void commitSnapshot(long newConsumed, List<Envelope> states) {
        long at = history.end();
        commit(newConsumed, states, true);
        snapshotAt = at;
    }

    private void commit(long newConsumed, List<Envelope> outputs, boolean isSnapshot) {
        disk.commit(newConsumed, outputs, isSnapshot);
        for (int i = 0; i < outputs.size(); i++) {
            history.add(outputs.get(i));
        }
        consumed = newConsumed;
        history.need(newConsumed);
    }

    @Override
    public OptionalLong newestSnapshot() {
        return snapshotAt < 0 ? OptionalLong.empty() : OptionalLong.of(snapshotAt);
    }

    /// From here on nothing is missing. Older events whose topics keep them longer may still be there for
    /// [#replay].
    @Override
    public long startPosition() {
        return segments.start(history.start());
    }

    @Override
    public long endPosition() {
        return history.end();
    }

    @Override
    public long consumedPosition() {
        return consumed;
    }

    @Override
    public long durablePosition() {
        return disk.durable();
    }

    @Override
    public void awaitDurable(long position) {
        disk.awaitDurable(position);
    }

    /// Makes everything durable that was appended and committed so far.
    public void force() {
        disk.force();
    }

    @Override
    public Envelope read(long position) {
        return history.at(position);
    }

    @Override
    public int historyMax() {
        return history.capacity();
    }

    /// The newest events of one kind, oldest first, at most `count` of those in memory.
    public List<Envelope> newest(EventType type, int count) {
        return history.newest(type, count);
    }

    @Override
    public void replay(long from, Visitor visitor) {
        disk.checkAlive();
        disk.awaitDurable(history.end());
        segments.replay(folder, from, history.end(), visitor);
    }

    /// Takes expired events out of closed segments, and says how many.
    ///
    /// Nothing goes that the newest durable snapshot had not consumed; without a snapshot, nothing at all.
    /// Reads the whole log. Any thread, but not while a replay runs.
    public long expire(long nowMicros) {
        return expire(nowMicros, EnumSet.allOf(Topic.Owner.class));
    }

    /// The same for the topics of these owners only: a run that wants every decision of its log to stay lets the
    /// market's events go.
    public long expire(long nowMicros, Set<Topic.Owner> owners) {
        disk.checkAlive();
        try {
            return new Retention(folder, segments, nowMicros, owners).expireBefore(disk.neededFrom(),
                    disk.durable());
        } catch (IOException e) {
            throw new LogFailure("cannot take expired events out of " + folder.place() + ": " + e.getMessage()
                    + "; the log itself is whole. Free space or mend the disk", e);
        }
    }

    @Override
    public void close() {
        try {
            try (folder) {
                disk.close();
            }
        } catch (IOException e) {
            throw new LogFailure("cannot close the event log in " + folder.place() + ": " + e.getMessage(),
                    e);
        }
    }
}
