package io.alphapanda.eventlog.hosting;

import java.io.UncheckedIOException;

/// What helps against a failed delivery.
public enum Remedy {
    /// It may succeed later: try the same record again, after a pause, until it does.
    RETRY,
    /// It never will: put the record into the dead letters of its topic and go on.
    DEAD_LETTER,
    /// Nobody knows, or nothing can be delivered: stop this edge at this record.
    STOP;

    /// What usually helps: unchecked failures say that the record is poison, checked ones and those of
    /// input and output that the outside is not well.
    public static Remedy of(Exception failure) {
        boolean isOutside = failure instanceof UncheckedIOException || !(failure instanceof RuntimeException);
        return isOutside ? RETRY : DEAD_LETTER;
    }
}
