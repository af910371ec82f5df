package io.alphapanda.services.brokertrading;

import io.alphapanda.domain.event.Event;

/// Where a link tells what it hears.
@FunctionalInterface
interface News {
    /// Tells one event of the account, under a key.
    ///
    /// @throws IllegalStateException if nobody listens any more
    void tell(String key, Event event) throws InterruptedException;
}
