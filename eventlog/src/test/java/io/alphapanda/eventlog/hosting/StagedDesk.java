package io.alphapanda.eventlog.hosting;

import io.alphapanda.domain.control.Heartbeat;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.eventlog.log.EventLog;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/// The beginning of a desk that a test finishes, and numbered heartbeats to feed it.
final class StagedDesk {
    private StagedDesk() {}

    static DeskPlan plan(EventLog log, LongSupplier tickerNanos) {
        return Desk.over(log).clock(() -> Instant.EPOCH).ticker(tickerNanos).seed(1)
                .limits(DeskLimits.STANDARD.withStopMax(Duration.ofSeconds(5)));
    }

    static void admitBeats(Door door, String key, int count) {
        for (int n = 1; n <= count; n++) {
            door.admit("feed", Scope.SYSTEM, key, Events.beatOf(n));
        }
    }

    static long number(Envelope event) {
        return Long.parseLong(((Heartbeat) event.data()).shard());
    }
}
