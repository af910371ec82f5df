package io.alphapanda.app.proof;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.engine.Engine;
import io.alphapanda.eventlog.file.FileEventLog;
import io.alphapanda.eventlog.file.LogLimits;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.log.WriterMode;

/// A file log on a disk that fails.
final class MortalFileLog implements MortalLog {
    private final SimulatedFolder disk;
    private final LogLimits limits;
    private final UnaryOperator<EventLog> plant;
    private Optional<FileEventLog> file = Optional.empty();
    private int cuts;

    /// A log with a bug planted in it.
    MortalFileLog(long seed, SplittableRandom random, UnaryOperator<EventLog> plant) {
        this.plant = plant;
        disk = new SimulatedFolder(seed);
        limits = new LogLimits(random.nextLong(2_000, 60_000), random.nextInt(300, 8_000),
                random.nextInt(128, 512));
    }

    /// How often a torn batch had to be cut off.
    int cuts() {
        return cuts;
    }

    @Override
    public void condemn(SplittableRandom random) {
        disk.crashAfter(random.nextInt(1, 40));
    }

    @Override
    public EventLog open() {
        FileEventLog opened = FileEventLog.open(disk, WriterMode.CALLER, limits);
        file = Optional.of(opened);
        cuts += opened.cutBytes() > 0 ? 1 : 0;
        return plant.apply(opened);
    }

    @Override
    public boolean feed(Engine engine, Envelope input) {
        return engine.feed(input);
    }

    @Override
    public void force() {
        file.orElseThrow().force();
    }

    @Override
    public boolean isItsEnd(RuntimeException failure) {
        return isFromTheDisk(failure);
    }

    private static boolean isFromTheDisk(Throwable failure) {
        return failure instanceof PowerLoss
                || (failure.getCause() != null && isFromTheDisk(failure.getCause()));
    }

    @Override
    public void bury(SplittableRandom random) {
        disk.restart(random.nextInt(3) > 0);
    }

    @Override
    public void close() {
        // The disk is in memory.
    }
}
