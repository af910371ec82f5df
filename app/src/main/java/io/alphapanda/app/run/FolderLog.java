package io.alphapanda.app.run;

import io.alphapanda.app.config.EventLogConfiguration;
import io.alphapanda.app.log.LogOnDisk;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.eventlog.codec.DecisionDigest;
import io.alphapanda.eventlog.file.DiskFolder;
import io.alphapanda.eventlog.file.FileEventLog;
import io.alphapanda.eventlog.file.LogLimits;
import io.alphapanda.eventlog.hosting.Source;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.log.WriterMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// A log in a folder, which this process has for itself.
record FolderLog(Path folder, FileEventLog file) implements RunLog {
    /// Opens it, and takes the market's expired events out of it: every decision stays.
    static FolderLog open(EventLogConfiguration place) {
        FileEventLog file = FileEventLog.open(DiskFolder.take(place.folder()), WriterMode.THREAD,
                new LogLimits(
                        place.segmentBytesMax(), LogLimits.USUAL.batchBytesMax(),
                        LogLimits.USUAL.historyMax()));
        file.expire(lastMicros(file), Set.of(Topic.Owner.MARKET));
        return new FolderLog(place.folder(), file);
    }

    private static long lastMicros(FileEventLog log) {
        return log.endPosition() == log.startPosition() ? 0
                : log.read(log.endPosition() - 1).occurredAtMicros();
    }

    @Override
    public EventLog log() {
        return file;
    }

    @Override
    public List<Source> sources() {
        return List.of();
    }

    @Override
    public void attend(DeskRun run) {
        // A folder is one process's own: nobody else looks, or has a say.
    }

    @Override
    public boolean isPaused() {
        return false;
    }

    @Override
    public boolean isStopped() {
        return false;
    }

    @Override
    public String shown() {
        return folder.toString();
    }

    /// Read again from the disk, whatever the run believes.
    @Override
    public String decisions(DeskRun run) {
        return decisionsHash(folder);
    }

    /// A hash over every decision that a folder's log holds.
    static String decisionsHash(Path folder) {
        DecisionDigest digest = new DecisionDigest();
        LogOnDisk.at(folder).read(0, (_, event) -> {
            digest.add(event);
            return true;
        });
        return digest.count() + " decisions, hash " + digest.hex();
    }

    @Override
    public void close() {
        // The desk has closed the file.
    }
}
