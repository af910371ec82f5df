package io.alphapanda.eventlog.file;

import java.io.IOException;
import java.util.Optional;

/// Writes batches to the newest segment, or to a new one, and forces them to the disk. One thread.
final class SegmentWriter {
    private final LogFolder folder;
    private final Segments segments;
    private Optional<LogFolder.LogFile> file = Optional.empty();

    SegmentWriter(LogFolder folder, Segments segments) {
        this.folder = folder;
        this.segments = segments;
    }

    /// Goes on in the newest segment.
    void goOn() throws IOException {
        file = Optional.of(folder.open(segments.all().getLast().file()));
    }

    /// The file that a batch belongs to, for people.
    String fileOf(Batch batch) {
        return folder.place() + "/" + (batch.isFirstOfSegment() ? Segment.file(batch.tail().first())
                : segments.all().getLast().file());
    }

    /// Returns when the batch is durable.
    void write(Batch batch) throws IOException {
        if (batch.isFirstOfSegment()) {
            begin(batch.tail().first());
        }
        LogFolder.LogFile target = file.orElseThrow();
        target.append(batch.bytes());
        target.force();
    }

    private void begin(long first) throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
        LogFolder.LogFile created = folder.create(Segment.file(first));
        file = Optional.of(created);
        created.append(Segment.head());
        created.force();
        folder.force();
        segments.begin(first);
    }

    void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
