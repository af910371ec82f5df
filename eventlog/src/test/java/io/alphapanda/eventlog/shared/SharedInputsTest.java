package io.alphapanda.eventlog.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.engine.Engine;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.WriterMode;
import io.alphapanda.eventlog.testing.MemoryTopicStore;
import io.alphapanda.eventlog.testing.MortalStore;
import io.alphapanda.eventlog.testing.SampleEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What comes to a part from outside stands in its order, once, or nowhere.
@Timeout(60)
class SharedInputsTest extends SharedLogCase {
    @Test
    void an_input_whose_commit_failed_stands_nowhere_and_its_number_is_free() {
        MortalStore dying = new MortalStore(new MemoryTopicStore(server));
        SharedEventLog log = open(dying, WriterMode.CALLER);
        dying.dieAt(1, false);
        log.append(SampleEvents.bar(1));
        assertThatThrownBy(() -> log.awaitDurable(1)).isInstanceOf(LogFailure.class);
        assertThat(new MemoryTopicStore(server).endOf(BARS)).isZero();
        try (SharedEventLog next = open()) {
            assertThat(events(next)).isEmpty();
        }
    }

    @Test
    void an_input_whose_commit_was_never_heard_of_is_the_next_lifes() {
        MortalStore dying = new MortalStore(new MemoryTopicStore(server));
        SharedEventLog log = open(dying, WriterMode.CALLER);
        dying.dieAt(1, true);
        log.append(SampleEvents.bar(1));
        assertThatThrownBy(() -> log.awaitDurable(1)).isInstanceOf(LogFailure.class);
        try (SharedEventLog next = open()) {
            assertThat(events(next)).containsExactly(SampleEvents.bar(1));
        }
    }

    @Test
    void what_the_part_puts_on_a_partition_hides_nothing_that_others_put_there_before() {
        MemoryTopicStore feed = new MemoryTopicStore(server);
        try (SharedEventLog log = open()) {
            log.beginAt(Map.of(BARS, 0L));
            publish(feed, SampleEvents.bar(1));
            log.append(SampleEvents.bar(2));
        }
        try (SharedEventLog log = open()) {
            assertThat(log.takenUpTo()).containsExactly(Map.entry(BARS, 0L));
        }
    }

    @Test
    void what_came_to_the_part_from_outside_is_not_taken_for_another_parts() {
        try (SharedEventLog log = open()) {
            log.append(SampleEvents.bar(1));
            Envelope bar = SampleEvents.bar(2);
            log.take(bar, publish(new MemoryTopicStore(server), bar));
            log.append(SampleEvents.bar(3));
            log.commit(3, List.of(output(3)));
        }
        try (SharedEventLog log = open()) {
            List<String> seen = new ArrayList<>();
            log.replay(0, new EventLog.Visitor() {
                @Override
                public void visit(long position, Envelope event) {
                    seen.add(position + " own");
                }

                @Override
                public void visitTaken(long position, Envelope event) {
                    seen.add(position + " taken");
                }
            });
            assertThat(seen).containsExactly("0 own", "1 taken", "2 own", "3 own");
        }
    }

    /// As on a log of its own: an event counts once, however often it is fed.
    @Test
    void an_input_is_refused_when_it_is_fed_again_to_the_next_life() {
        try (SharedEventLog log = open()) {
            Engine engine = new Engine(log, List.of(), List.of());
            assertThat(engine.feed(SampleEvents.bar(1))).isTrue();
            engine.drain();
        }
        try (SharedEventLog log = open()) {
            Engine engine = new Engine(log, List.of(), List.of());
            assertThat(engine.feed(SampleEvents.bar(1))).isFalse();
            assertThat(engine.feed(SampleEvents.bar(2))).isTrue();
        }
    }
}
