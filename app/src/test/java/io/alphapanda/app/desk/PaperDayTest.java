package io.alphapanda.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.eventlog.file.FileEventLog;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.memory.MemoryEventLog;
import io.alphapanda.market.feed.TickFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// The program as it ships, on a day of its simulated market.
///
/// The constants change with the shipped strategies and limits, with the simulated market, with what deciders
/// decide, and with the payload of a decision; with nothing else, and on no other machine.
class PaperDayTest {
    /// Seed 1, Monday, March 16th 2026, a tick every five seconds.
    private static final String DAY = "1019 d316d44d4bc6fc0246aafd609e5cab854ffc6237a6e073b27dd23ad410386bea";
    /// The same day as `run` makes it by itself: a tick a second.
    private static final String DENSE_DAY = "911 ff075dcc428ccb43663297bdf7573590139d42a2f16a58d675304a8e3bfe8e3c";
    private static final Scope PAPER = Scope.account("paper");
    private static final Money CASH = Money.ofRupees("1000000");

    @TempDir
    private Path folder;

    @Test
    void twice_in_memory_gives_the_committed_hash_and_books_that_balance() {
        assertThat(decisions(fiveSeconds(), new MemoryEventLog())).isEqualTo(DAY);
        assertThat(decisions(fiveSeconds(), new MemoryEventLog())).isEqualTo(DAY);
    }

    @Test
    void the_file_log_gives_the_hash_of_the_memory_log() {
        try (EventLog log = FileEventLog.open(folder)) {
            assertThat(decisions(fiveSeconds(), log)).isEqualTo(DAY);
        }
    }

    @EnabledIfSystemProperty(named = "panda.proof", matches = "true")
    @Test
    void a_tick_a_second_gives_the_committed_hash_too() {
        assertThat(decisions(RunCase.shipped(Map.of()), new MemoryEventLog())).isEqualTo(DENSE_DAY);
    }

    private static RunCase fiveSeconds() {
        return RunCase.shipped(Map.of("MARKET__TICK_INTERVAL_MS", "5000"));
    }

    private static String decisions(RunCase day, EventLog log) {
        WatchedRun watch = new WatchedRun(CASH);
        SteppedDesk desk = day.start(log, watch).runToEnd();
        assertThat(desk.engine().fenced()).isEmpty();
        watch.laws.holdAgainst(desk.deciders());
        assertThat(watch.laws.account(PAPER).fills()).as("it trades").isGreaterThan(10);
        assertThat(watch.laws.account(PAPER).openOrders()).as("every order has ended").isEmpty();
        // Now and then a second brings the price and the book of the second before.
        assertThat(desk.feed().gate().faults().keySet()).as("the simulated market has no other fault")
                .isSubsetOf(TickFault.REPETITION);
        assertThat(Ist.date(log.read(log.endPosition() - 1).occurredAtMicros())).isEqualTo(RunCase.MONDAY);
        return watch.decisions();
    }
}
