package io.alphapanda.benchmarks.filelog;

import io.alphapanda.eventlog.file.DiskFolder;
import io.alphapanda.eventlog.file.FileEventLog;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// How many events a second does the file log take, each input committed, encoded and forced to the disk in groups,
/// and how many does it read back and decode?
///
/// Input: [RunEvents], several times over, so that a run takes a good part of a second; a new folder each time.
/// Limits: the same bytes through a bare `FileChannel`, forced after each 4 MiB, the log's largest batch; and read
/// back bare. Machine and last result: `docs/benchmarks.md`.
/// Not asked here: the latency of one event, a disk whose cache is cold (files are read as the system kept them).
@State(Scope.Thread)
public class FileLogBenchmark {
    private static final int BATCH_BYTES = 4 << 20;
    private static final int WINDOW_BYTES = 1 << 20;

    /// How many bars the run had.
    @Param("139552")
    public int bars;
    /// How often its events are taken.
    @Param("10")
    public int rounds;

    private RunEvents events = new RunEvents(List.of(), 0);
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BATCH_BYTES);
    private long bytes;
    @SuppressWarnings("NullAway.Init") // JMH calls prepare first.
    private LogFolderOnDisk filled;
    @SuppressWarnings("NullAway.Init") // JMH calls prepare first.
    private LogFolderOnDisk empty;

    /// Makes the events, and a log of them to read.
    @Setup
    public void prepare() {
        events = RunEvents.of(bars);
        filled = LogFolderOnDisk.create();
        try (FileEventLog log = FileEventLog.open(filled.path())) {
            events.appendTo(log, rounds);
        }
        bytes = filled.bytes();
    }

    /// Makes a folder to write to.
    @Setup(Level.Invocation)
    public void makeFolder() {
        empty = LogFolderOnDisk.create();
    }

    /// Removes what was written.
    @TearDown(Level.Invocation)
    public void removeFolder() {
        empty.delete();
    }

    /// Removes the log that was read.
    @TearDown
    public void tidyUp() {
        filled.delete();
    }

    /// Opens, appends, forces, closes; returns the durable position.
    @Benchmark
    public long append() {
        try (FileEventLog log = FileEventLog.open(empty.path())) {
            events.appendTo(log, rounds);
            log.force();
            return log.durablePosition();
        }
    }

    /// Writes and forces as many bytes.
    @Benchmark
    public long writeBare() throws IOException {
        long written = 0;
        try (FileChannel channel = FileChannel.open(empty.path().resolve("bare"),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE)) {
            while (written < bytes) {
                buffer.clear().limit((int) Math.min(BATCH_BYTES, bytes - written));
                while (buffer.hasRemaining()) {
                    written += channel.write(buffer);
                }
                channel.force(false);
            }
        }
        return written;
    }

    /// Reads and decodes every event; returns how many.
    @Benchmark
    public long replay() {
        long[] count = {0};
        FileEventLog.show(DiskFolder.lookAt(filled.path()), 0, (position, event) -> count[0]++);
        return count[0];
    }

    /// Reads every byte.
    @Benchmark
    public long readBare() throws IOException {
        long read = 0;
        for (Path file : filled.files()) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                int count = 0;
                while (count >= 0) {
                    read += count;
                    count = channel.read(buffer.clear().limit(WINDOW_BYTES));
                }
            }
        }
        return read;
    }
}
