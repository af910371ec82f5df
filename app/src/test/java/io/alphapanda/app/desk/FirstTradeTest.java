package io.alphapanda.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.eventlog.engine.Tap;
import io.alphapanda.eventlog.memory.MemoryEventLog;

/// Whoever starts the program as it ships sees it buy and sell within a quarter of an hour of the market's time,
/// whatever the seed.
class FirstTradeTest {
    private static final long OPEN = Ist.micros(RunCase.MONDAY, LocalTime.of(9, 15));
    private static final long PATIENCE = 15 * 60_000_000L;

    @Seeded(count = 50, proofCount = 200)
    void the_shipped_strategies_come_and_go_within_fifteen_minutes(long seed) {
        RoundTrips trips = new RoundTrips();
        RunCase.shipped(Map.of("MARKET__SEED", Long.toString(seed))).start(new MemoryEventLog(), trips)
                .runBefore(OPEN + PATIENCE);
        assertThat(trips.ended).as("positions that were closed").isPositive();
    }

    /// Counts the ways from flat to a position and back.
    private static final class RoundTrips implements Tap {
        private final Map<String, Long> units = new HashMap<>();
        private int ended;

        @Override
        public void see(long position, Envelope event) {
            if (event.data() instanceof Fill fill && units.merge(fill.group() + "|" + fill.instrument(),
                    fill.side().sign() * fill.lastUnits(), Long::sum) == 0) {
                ended++;
            }
        }
    }
}
