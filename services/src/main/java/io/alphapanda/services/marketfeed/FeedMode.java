package io.alphapanda.services.marketfeed;

import java.time.Duration;
import java.time.InstantSource;

/// How a live market is received.
public enum FeedMode {
    /// Over the broker's stream; what it loses is missing until it is back.
    WEBSOCKET,
    /// By reading quotes again and again; slower, and without what happens in between.
    REST,
    /// Over the stream, and by quotes for as long as that is down.
    WEBSOCKET_THEN_REST;

    /// The source of this mode.
    ///
    /// @param fallbackAfter how long the stream may be down before quotes are read, where both are used
    public LiveTicks choose(LiveTicks stream, PolledTicks polled, Duration fallbackAfter, InstantSource clock) {
        return switch (this) {
            case WEBSOCKET -> stream;
            case REST -> polled;
            case WEBSOCKET_THEN_REST -> new FallbackTicks(stream, polled, fallbackAfter, clock);
        };
    }
}
