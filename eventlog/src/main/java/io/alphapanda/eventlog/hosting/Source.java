package io.alphapanda.eventlog.hosting;

import java.util.Optional;

/// Something outside that tells the desk what happens: a market feed, a broker's order stream, a clock.
///
/// It owns its threads and sockets, and survives their failures by itself.
public interface Source {
    /// The name its events bear as their source: lower-case letters, digits and hyphens.
    String name();

    /// Begins to admit events; returns soon.
    void start(Door door);

    /// Ends that: after it has returned nothing more is admitted. Also called if [#start] threw.
    void stop();

    /// Tells nothing for a while, or goes on; said again and again. A source that cannot wait does not.
    default void pause(boolean isOn) {
        // What comes from outside comes when it does.
    }

    /// What broke it for good; empty while it is well, and after an orderly end.
    default Optional<Throwable> failure() {
        return Optional.empty();
    }
}
