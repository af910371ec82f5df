package io.alphapanda.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.verdict.ValidatedSignal;
import io.alphapanda.eventlog.engine.Tap;
import io.alphapanda.eventlog.file.FileEventLog;
import io.alphapanda.eventlog.log.EventLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DailyCapTest {
    private static final long CAP = 4;

    @TempDir
    private Path folder;

    /// The old counter was written under one key and read under another, in the memory of the process.
    @Test
    void seed_defect_10_the_daily_cap_holds_across_a_restart() {
        RunCase twoDays = RunCase.shipped(Map.of("RISK__TRADES_PER_DAY_MAX", Long.toString(CAP),
                "MARKET__TICK_INTERVAL_MS", "15000"));
        RunCase run = twoDays.on(twoDays.simulation().withoutDerivatives().forDays(2));
        Entries first = new Entries();
        try (EventLog log = FileEventLog.open(folder)) {
            SteppedDesk desk = run.start(log, first);
            while (first.byDay.getOrDefault(RunCase.MONDAY, 0L) < CAP) {
                assertThat(desk.step()).as("the day has so many entries").isTrue();
            }
        }
        Entries second = new Entries();
        try (EventLog log = FileEventLog.open(folder)) {
            run.start(log, second).runToEnd();
        }
        assertThat(second.byDay).as("one day after the other, whatever was restarted")
                .isEqualTo(Map.of(RunCase.MONDAY, CAP, RunCase.MONDAY.plusDays(1), CAP));
    }

    /// Counts approved entries; after a restart the engine shows it the earlier life again.
    private static final class Entries implements Tap {
        private final Map<LocalDate, Long> byDay = new TreeMap<>();

        @Override
        public void see(long position, Envelope event) {
            if (event.data() instanceof ValidatedSignal approval) {
                byDay.merge(Ist.date(event.occurredAtMicros()), approval.orders().stream()
                        .filter(order -> order.terms().purpose() == Purpose.ENTRY).count(), Long::sum);
            }
        }
    }
}
