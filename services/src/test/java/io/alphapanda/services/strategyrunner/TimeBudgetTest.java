package io.alphapanda.services.strategyrunner;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.control.ControlCommand.Action;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.signal.TradingSignal;
import io.alphapanda.eventlog.engine.Engine;
import io.alphapanda.eventlog.file.FileEventLog;
import io.alphapanda.eventlog.memory.MemoryEventLog;
import io.alphapanda.eventlog.testing.Waits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TimeBudgetTest {
    private static final Duration QUICK = Duration.ofMillis(5);
    private static final Duration SLOW = Duration.ofNanos(12_345_678);
    private static final ControlCommand RESUME = new ControlCommand(Action.RESUME, "strategy:slow");
    private static final int COLD = Strikes.COLD_EVALUATIONS;

    @Test
    void the_third_strike_pauses_a_strategy_by_an_event_that_says_why_and_the_others_go_on()
            throws Exception {
        try (WatchedDesk desk = new WatchedDesk(new MemoryEventLog(), 0)) {
            desk.bars(COLD, QUICK);
            desk.bars(2, SLOW);
            assertThat(desk.pauses()).isEmpty();
            desk.bars(1, SLOW);
            awaitPauses(desk, 1);
            assertThat(desk.pauses()).containsExactly(new ControlCommand(Action.PAUSE, "strategy:slow",
                    "too slow: 3 of its newest 20 evaluations took over 5 ms, the last 12.3 ms"));
            desk.bars(10, SLOW);
            assertThat(desk.slowAsked()).as("it holds up nobody").isEqualTo(COLD + 3);
            assertThat(desk.quickAsked()).isEqualTo(COLD + 13);
            assertThat(signals(desk, WatchedDesk.QUICK)).isEqualTo(COLD + 13);
            assertThat(desk.pauses()).hasSize(1);
        }
    }

    @Test
    void a_resume_lets_it_go_on_until_it_strikes_again() throws Exception {
        try (WatchedDesk desk = new WatchedDesk(new MemoryEventLog(), 0)) {
            desk.bars(COLD + 3, SLOW);
            awaitPauses(desk, 1);
            desk.tell(RESUME);
            desk.bars(COLD, SLOW);
            assertThat(desk.slowAsked()).isEqualTo(2 * COLD + 3);
            assertThat(desk.pauses()).as("it begins anew, and cold").hasSize(1);
            desk.bars(3, SLOW);
            awaitPauses(desk, 2);
            desk.bars(4, SLOW);
            assertThat(desk.slowAsked()).isEqualTo(2 * COLD + 6);
        }
    }

    @Test
    void an_evaluation_within_the_budget_is_no_strike_and_rare_ones_are_forgotten() throws Exception {
        try (WatchedDesk desk = new WatchedDesk(new MemoryEventLog(), 0)) {
            desk.bars(COLD + 100, QUICK);
            for (int i = 0; i < 10; i++) {
                desk.bars(1, SLOW);
                desk.bars(Strikes.WINDOW_EVALUATIONS / 2 - 1, QUICK);
            }
            assertThat(desk.pauses()).isEmpty();
            assertThat(desk.slowAsked()).isEqualTo(desk.quickAsked()).isEqualTo(COLD + 200);
            desk.bars(2, SLOW);
            awaitPauses(desk, 1);
        }
    }

    @Test
    void a_replay_of_the_log_decides_the_same_without_a_clock_and_the_pause_outlives_a_restart(
            @TempDir Path folder) throws Exception {
        int minute;
        int told;
        try (WatchedDesk desk = new WatchedDesk(FileEventLog.open(folder.resolve("log")), 0)) {
            desk.bars(COLD + 3, SLOW);
            awaitPauses(desk, 1);
            desk.bars(5, SLOW);
            minute = desk.minute();
            told = signals(desk, WatchedDesk.SLOW);
            assertThat(told).isEqualTo(COLD + 3);
        }
        try (WatchedDesk again = new WatchedDesk(FileEventLog.open(folder.resolve("log")), minute)) {
            assertThat(again.pauses()).as("of the log").hasSize(1);
            again.bars(5, SLOW);
            assertThat(signals(again, WatchedDesk.SLOW)).isEqualTo(told);
            assertThat(again.slowAsked()).as("as in its first life, and no more").isEqualTo(told);
            again.tell(RESUME);
            again.bars(2, QUICK);
            assertThat(signals(again, WatchedDesk.SLOW)).isGreaterThan(told);
            assertThat(again.pauses()).as("what a replay takes is not measured").hasSize(1);
            minute = again.minute();
            told = signals(again, WatchedDesk.SLOW);
        }
        WatchedDesk made = new WatchedDesk(new MemoryEventLog(), 0);
        made.close();
        List<Envelope> replayed = new ArrayList<>();
        try (FileEventLog log = FileEventLog.open(folder.resolve("log"))) {
            // An engine compares all that its deciders say with what the log holds, and refuses what differs.
            new Engine(log, List.of(made.unwatched()), List.of((_, event) -> replayed.add(event)));
        }
        assertThat(replayed.stream().map(Envelope::data).filter(TradingSignal.class::isInstance)
                .map(TradingSignal.class::cast).filter(signal -> signal.strategy().value().equals("slow")))
                .hasSize(told);
    }

    private static void awaitPauses(WatchedDesk desk, int count) throws InterruptedException {
        Waits.until(count + " pauses are in the log", () -> desk.pauses().size() >= count);
    }

    private static int signals(WatchedDesk desk, String strategy) {
        return (int) desk.seen().stream().filter(TradingSignal.class::isInstance)
                .map(TradingSignal.class::cast)
                .filter(signal -> signal.strategy().value().equals(strategy)).count();
    }
}
