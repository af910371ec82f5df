package io.alphapanda.eventlog.deadletter;

import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.Subscription;
import java.util.Optional;

/// Reads records that were no event of ours when they came, as from a broker.
@FunctionalInterface
public interface RawReader {
    /// Knows how to read nothing.
    RawReader NONE = (_, _) -> Optional.empty();

    /// What a text for a topic says; empty if nobody here reads what comes to that topic.
    ///
    /// @throws RuntimeException if it cannot be read still
    Optional<Event> read(Subscription origin, String text);
}
