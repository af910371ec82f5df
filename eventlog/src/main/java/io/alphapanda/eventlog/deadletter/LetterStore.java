package io.alphapanda.eventlog.deadletter;

import io.alphapanda.domain.event.Envelope;
import java.util.function.Consumer;

/// A log, as far as dead letters go. One thread.
public interface LetterStore extends AutoCloseable {
    /// Shows every dead letter that is still kept, and every command.
    ///
    /// @throws io.alphapanda.eventlog.log.LogFailure if the log cannot be read
    void read(Consumer<Envelope> visitor);

    /// What time it is in this log, in microseconds of UTC.
    long nowMicros();

    /// Appends an event to its topic, and returns when it is durable.
    ///
    /// @throws io.alphapanda.eventlog.log.LogFailure if it is not known to be
    /// @throws IllegalArgumentException if this log takes nothing from outside now; the message says why
    void append(Envelope event);

    /// Lets go of the log.
    @Override
    void close();
}
