package io.alphapanda.app.proof;

import java.util.List;
import java.util.OptionalLong;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.file.FileEventLog;
import io.alphapanda.eventlog.log.EventLog;

/// A file log, but for what a subclass does wrong.
abstract class PlantedLog implements EventLog {
    private final FileEventLog file;

    PlantedLog(FileEventLog file) {
        this.file = file;
    }

    FileEventLog file() {
        return file;
    }

    @Override
    public long append(Envelope input) {
        return file.append(input);
    }

    @Override
    public void commit(long consumed, List<Envelope> outputs) {
        file.commit(consumed, outputs);
    }

    @Override
    public void commitSnapshot(long consumed, List<Envelope> states) {
        file.commitSnapshot(consumed, states);
    }

    @Override
    public OptionalLong newestSnapshot() {
        return file.newestSnapshot();
    }

    @Override
    public long startPosition() {
        return file.startPosition();
    }

    @Override
    public long endPosition() {
        return file.endPosition();
    }

    @Override
    public long consumedPosition() {
        return file.consumedPosition();
    }

    @Override
    public long durablePosition() {
        return file.durablePosition();
    }

    @Override
    public void awaitDurable(long position) {
        file.awaitDurable(position);
    }

    @Override
    public Envelope read(long position) {
        return file.read(position);
    }

    @Override
    public int historyMax() {
        return file.historyMax();
    }

    @Override
    public void replay(long from, Visitor visitor) {
        file.replay(from, visitor);
    }

    @Override
    public void close() {
        file.close();
    }
}
