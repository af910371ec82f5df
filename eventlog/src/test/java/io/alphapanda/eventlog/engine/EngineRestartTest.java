package io.alphapanda.eventlog.engine;

import static io.alphapanda.eventlog.engine.Talker.bars;
import static io.alphapanda.eventlog.engine.Talker.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.eventlog.file.FileEventLog;
import io.alphapanda.eventlog.file.LogLimits;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.log.WriterMode;
import io.alphapanda.eventlog.memory.MemoryEventLog;
import io.alphapanda.eventlog.testing.SampleEvents;
import io.alphapanda.eventlog.testing.SimulatedFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// An engine that begins again over what an earlier one has left in a log on disk.
class EngineRestartTest {
    private final SimulatedFolder disk = new SimulatedFolder();

    @Test
    void seed_defect_25_an_event_counts_once_however_often_and_late_it_is_fed_again() {
        EventLog log = open();
        Talker talker = bars("talker", 1);
        Engine engine = new Engine(log, List.of(talker), List.of());
        assertThat(engine.feed(SampleEvents.bar(1))).isTrue();
        assertThat(engine.feed(SampleEvents.bar(1))).isFalse();
        assertThat(engine.feed(SampleEvents.bar(2))).isTrue();
        engine.drain();
        assertThat(engine.feed(SampleEvents.bar(1))).isFalse();
        engine.snapshot();
        log.close();

        EventLog again = open();
        Engine restarted = new Engine(again, List.of(bars("talker", 1)), List.of());
        assertThat(restarted.feed(SampleEvents.bar(2))).isFalse();
        assertThat(restarted.feed(SampleEvents.bar(3))).isTrue();
        assertThat(talker.seen()).isEqualTo(2);
    }

    @Test
    void a_fenced_decider_is_still_fenced_after_a_restart() {
        EventLog log = open();
        Engine engine = new Engine(log, List.of(bars("broken", 1).throwingAt(2)), List.of());
        for (int i = 1; i <= 3; i++) {
            engine.feed(SampleEvents.bar(i));
        }
        engine.drain();
        engine.snapshot();
        log.close();
        EventLog again = open();
        Engine restarted = new Engine(again, List.of(bars("broken", 1).throwingAt(2)), List.of());
        restarted.feed(SampleEvents.bar(4));
        restarted.drain();
        assertThat(restarted.fenced()).hasSize(1);
        assertThat(said(again)).noneMatch(line -> line.startsWith("broken 4") || line.startsWith("broken 3"));
    }

    @Seeded
    void snapshot_and_tail_give_the_same_log_as_a_straight_run(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        EventLog straightLog = new MemoryEventLog(1 << 12);
        Engine straight = new Engine(straightLog, deciders(), List.of());
        EventLog log = open();
        Engine engine = new Engine(log, deciders(), List.of());
        for (int i = 1; i <= 60; i++) {
            straight.feed(SampleEvents.bar(i));
            straight.drain();
            engine.feed(SampleEvents.bar(i));
            if (random.nextInt(3) > 0) {
                // Otherwise what was fed is found unconsumed, if it is found.
                engine.drain();
            }
            if (random.nextInt(10) == 0) {
                engine.snapshot();
            }
            if (random.nextInt(6) == 0) {
                log.awaitDurable(log.endPosition());
                disk.losePower(random);
                log = open();
                engine = new Engine(log, deciders(), List.of());
            }
            engine.drain();
        }
        assertThat(decisions(log)).isEqualTo(decisions(straightLog));
        assertThat(engine.fenced()).isEmpty();
    }

    @Test
    void a_log_of_other_deciders_is_refused() {
        EventLog log = open();
        Engine engine = new Engine(log, List.of(bars("talker", 1)), List.of());
        engine.feed(SampleEvents.bar(1));
        engine.drain();
        log.close();
        EventLog again = open();
        assertThatThrownBy(() -> new Engine(again, List.of(bars("talker", 2)), List.of()))
                .isInstanceOf(ReplayDiverged.class)
                .hasMessageContaining("use that build, or a new folder or namespace");
    }

    @Test
    void a_state_of_another_version_is_not_taken_and_the_log_replays_from_its_beginning() {
        EventLog log = open();
        Engine engine = new Engine(log, List.of(bars("talker", 1)), List.of());
        engine.feed(SampleEvents.bar(1));
        engine.snapshot();
        log.close();
        Talker newer = bars("talker", 1).withStateVersion(2);
        Engine restarted = new Engine(open(), List.of(newer), List.of());
        assertThat(newer.seen()).isEqualTo(1);
        assertThat(restarted.fenced()).isEmpty();
    }

    private EventLog open() {
        return FileEventLog.open(disk, WriterMode.CALLER, new LogLimits(5_000, 2_000, 256));
    }

    private static List<Decider> deciders() {
        return List.of(bars("talker", 2), new Talker("listener", Topic.ERRORS, 0), bars("other", 1));
    }

    private static List<Envelope> decisions(EventLog log) {
        List<Envelope> decisions = new ArrayList<>();
        log.replay(0, (_, event) -> {
            if (event.type() != EventType.STATE_SNAPSHOT) {
                decisions.add(event);
            }
        });
        return decisions;
    }
}
