package io.alphapanda.eventlog.engine;

import static io.alphapanda.eventlog.engine.Talker.bars;
import static io.alphapanda.eventlog.engine.Talker.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.Redelivery;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.memory.MemoryEventLog;
import io.alphapanda.eventlog.testing.SampleEvents;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EngineTest {
    @Test
    void outputs_follow_the_seating_order_and_stand_behind_everything_before_them() {
        EventLog log = new MemoryEventLog();
        Engine engine = new Engine(log, List.of(bars("first", 2), bars("second", 1)), List.of());
        engine.feed(SampleEvents.bar(1));
        engine.feed(SampleEvents.bar(2));
        engine.drain();
        assertThat(said(log)).containsExactly("market-feed", "market-feed", "first 1/0", "first 1/1",
                "second 1/0",
                "first 2/0", "first 2/1", "second 2/0");
    }

    @Test
    void an_output_is_input_for_those_who_take_its_topic() {
        EventLog log = new MemoryEventLog();
        Talker listener = new Talker("listener", Topic.ERRORS, 0);
        Engine engine = new Engine(log, List.of(bars("talker", 3), listener), List.of());
        engine.feed(SampleEvents.bar(1));
        engine.drain();
        assertThat(listener.seen()).isEqualTo(3);
        assertThat(log.consumedPosition()).isEqualTo(log.endPosition()).isEqualTo(4);
    }

    @Test
    void a_tap_sees_every_event_once_in_log_order() {
        List<Long> seen = new ArrayList<>();
        Engine engine = new Engine(new MemoryEventLog(), List.of(bars("talker", 2)),
                List.of((at, _) -> seen.add(at)));
        engine.feed(SampleEvents.bar(1));
        engine.feed(SampleEvents.bar(2));
        engine.drain();
        assertThat(seen).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void seed_row_37_an_event_that_nobody_takes_is_kept_and_nothing_more_happens() {
        EventLog log = new MemoryEventLog();
        Engine engine = new Engine(log, List.of(new Talker("echo", Topic.ERRORS, 1)), List.of());
        assertThat(engine.feed(SampleEvents.bar(1))).isTrue();
        engine.drain();
        assertThat(log.endPosition()).isEqualTo(log.startPosition() + 1);
        assertThat(log.consumedPosition()).isEqualTo(log.endPosition());
    }

    @Test
    void what_is_back_from_the_dead_letters_reaches_its_taker_once_and_nobody_else() {
        Talker first = bars("first", 0);
        Talker second = bars("second", 0);
        Engine engine = new Engine(new MemoryEventLog(), List.of(first, second), List.of());
        Envelope letter = SampleEvents.bar(1);
        engine.feed(letter);
        Envelope back = back(letter, "second");
        assertThat(engine.feed(back)).isTrue();
        assertThat(engine.feed(back)).isFalse();
        engine.drain();
        assertThat(first.seen()).isEqualTo(1);
        assertThat(second.seen()).isEqualTo(2);
        engine.feed(back(letter, Redelivery.ANYONE));
        engine.drain();
        assertThat(first.seen()).isEqualTo(2);
        assertThat(second.seen()).isEqualTo(3);
    }

    private static Envelope back(Envelope record, String taker) {
        String source = new Redelivery(taker, record.id()).source();
        EventId id = EventId.ofInput(record.occurredAtMicros(), source, record.key(), Redelivery.SEQUENCE);
        return new Envelope(id, source, record.scope(), record.key(), record.occurredAtMicros(),
                record.publishedAtMicros(), record.correlationId(), record.id(), "", Redelivery.SEQUENCE,
                record.data());
    }

    @Test
    void seed_defect_20_ids_are_well_formed_and_each_event_names_its_cause_and_its_chain() {
        EventLog log = new MemoryEventLog();
        Engine engine = new Engine(log,
                List.of(bars("talker", 2), new Talker("echo", Topic.ERRORS, 0), bars("other", 1)), List.of());
        for (int i = 1; i <= 20; i++) {
            engine.feed(SampleEvents.bar(i));
        }
        engine.drain();
        Set<UUID> ids = new HashSet<>();
        log.replay(0, (_, event) -> {
            UUID id = UUID.fromString(event.id().toString());
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(event.occurredAtMicros() / 1_000);
            assertThat(ids.add(id)).isTrue();
            if (event.type() != EventType.MARKET_BAR) {
                assertThat(event.correlationId()).isEqualTo(event.causationId());
                assertThat(ids).contains(UUID.fromString(event.correlationId().toString()));
            }
        });
        assertThat(ids).hasSize(80);
    }

    @Test
    void sequences_count_per_source_and_key_from_one() {
        EventLog log = new MemoryEventLog();
        Engine engine = new Engine(log, List.of(bars("talker", 2), bars("other", 1)), List.of());
        engine.feed(SampleEvents.bar(1));
        engine.feed(SampleEvents.bar(2));
        engine.drain();
        List<Long> numbers = new ArrayList<>();
        log.replay(0, (_, event) -> {
            if (event.source().equals("talker")) {
                numbers.add(event.sequence());
            }
        });
        assertThat(numbers).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void a_decider_that_throws_is_fenced_and_the_others_go_on() {
        EventLog log = new MemoryEventLog();
        Talker broken = bars("broken", 1).throwingAt(2);
        Talker sound = bars("sound", 1);
        Engine engine = new Engine(log, List.of(broken, sound), List.of());
        for (int i = 1; i <= 4; i++) {
            engine.feed(SampleEvents.bar(i));
        }
        engine.drain();
        assertThat(sound.seen()).isEqualTo(4);
        assertThat(broken.seen()).isEqualTo(2);
        assertThat(engine.fenced()).extracting(Engine.Fenced::name).containsExactly("broken:all");
        assertThat(said(log)).containsOnlyOnce("broken 1/0").doesNotContain("broken 2/0");
        assertThat(said(log)).filteredOn(line -> line.startsWith("engine it threw")).hasSize(1);
    }

    @Test
    void no_event_is_without_a_key_and_no_topic_is_named_by_a_pattern() {
        Envelope bar = SampleEvents.bar(1);
        assertThatThrownBy(() -> Envelope.input("feed", Scope.SHARED, "", 1, 1, bar.data()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("has no key");
        assertThatThrownBy(() -> new Scope("*")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Subscription(Topic.TICKS, SampleEvents.PAPER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void two_deciders_of_one_name_are_refused() {
        List<Decider> twins = List.of(bars("twin", 1), bars("twin", 2));
        assertThatThrownBy(() -> new Engine(new MemoryEventLog(), twins, List.of()))
                .hasMessageContaining("two deciders share a service and shard");
    }
}
