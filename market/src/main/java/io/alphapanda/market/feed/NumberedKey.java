package io.alphapanda.market.feed;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.Scope;

/// One key of the feed, and how many events it has had. Its origin is worked out once. Not thread-safe.
final class NumberedKey {
    private final String key;
    private final long origin;
    private long sequence;

    NumberedKey(String key) {
        this.key = key;
        this.origin = EventId.originOf(MarketFeed.SERVICE, key);
    }

    /// The key's next event.
    Envelope next(long micros, Event event) {
        return Envelope.input(origin, MarketFeed.SERVICE, Scope.SHARED, key, micros, ++sequence, event);
    }
}
