package io.alphapanda.eventlog.part;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.engine.Tap;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// A desk's clock: the time of the newest event that it has seen.
///
/// What the desk says of itself bears market time too, so that no event pushes time ahead of the market.
public final class MarketTime implements InstantSource, Tap {
    private volatile long micros;

    @Override
    public void see(long position, Envelope event) {
        micros = Math.max(micros, event.occurredAtMicros());
    }

    @Override
    public Instant instant() {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /// The same, in microseconds of UTC; 0 before the first event.
    public long micros() {
        return micros;
    }
}
