package io.alphapanda.eventlog.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.event.EventType;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.testing.EventLogContract;
import io.alphapanda.eventlog.testing.SampleEvents;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryEventLogTest extends EventLogContract {
    @Override
    protected EventLog open(Path path) {
        return new MemoryEventLog();
    }

    @Test
    void seed_row_39_the_history_is_bounded() {
        MemoryEventLog log = new MemoryEventLog(1_000);
        for (int i = 1; i <= 5_000; i++) {
            log.append(SampleEvents.bar(i));
        }
        assertThat(log.historyMax()).isBetween(1_000, 2_000);
        assertThat(log.startPosition()).isEqualTo(5_000 - log.historyMax());
        assertThat(log.newest(EventType.MARKET_BAR, 9_999)).hasSize(log.historyMax());
    }

    @Test
    void seed_row_40_the_history_is_read_by_kind_and_count_oldest_first() {
        MemoryEventLog log = new MemoryEventLog();
        day(log, 5);
        assertThat(log.newest(EventType.MARKET_BAR, 2)).containsExactly(SampleEvents.bar(4),
                SampleEvents.bar(5));
        assertThat(log.newest(EventType.TRADING_SIGNAL, 1)).containsExactly(output(5));
        assertThat(log.newest(EventType.HEARTBEAT, 3)).isEmpty();
    }

    @Test
    void a_snapshot_that_gave_way_is_no_longer_there() {
        MemoryEventLog log = new MemoryEventLog(4);
        log.commitSnapshot(0, List.of(snapshot(1)));
        assertThat(log.newestSnapshot()).hasValue(0);
        day(log, 4);
        assertThat(log.newestSnapshot()).isEmpty();
    }
}
