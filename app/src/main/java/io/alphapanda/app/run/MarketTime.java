package io.alphapanda.app.run;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.engine.Tap;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// The desk's clock where the market is simulated or replayed: the time of the newest event that was decided on.
///
/// Whatever the desk says of itself bears market time too, so that no event pushes time ahead of the market.
final class MarketTime implements InstantSource, Tap {
    private volatile long micros;

    @Override
    public void see(long position, Envelope event) {
        micros = Math.max(micros, event.occurredAtMicros());
    }

    @Override
    public Instant instant() {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    long micros() {
        return micros;
    }
}
