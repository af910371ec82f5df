package io.alphapanda.eventlog.hosting;

import static io.alphapanda.eventlog.hosting.Events.BEATS;
import static io.alphapanda.eventlog.hosting.Events.ERRORS;
import static io.alphapanda.eventlog.hosting.Events.PAPER;
import static io.alphapanda.eventlog.hosting.Events.PAPER_DEAD_LETTERS;
import static io.alphapanda.eventlog.hosting.Events.PNL;
import static io.alphapanda.eventlog.hosting.Events.TICKS;
import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.control.DeadLetter;
import io.alphapanda.domain.control.SystemError;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.eventlog.codec.EnvelopeJson;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.memory.MemoryEventLog;
import io.alphapanda.eventlog.testing.Waits;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EdgeTest {
    private final List<Long> pausesNanos = Collections.synchronizedList(new ArrayList<>());
    private final NotebookTarget journal = new NotebookTarget();
    private final NotebookTarget letters = new NotebookTarget();
    private final Exception bad = new IOException("connection reset");
    private final Exception poison = new IllegalArgumentException("no such instrument");

    private DeskPlan plan(EventLog log) {
        return Desk.over(log).clock(() -> Instant.EPOCH).ticker(() -> 0).seed(1)
                .pause(pausesNanos::add).decider(ScriptedDecider.silent())
                .limits(DeskLimits.STANDARD.withStopMax(Duration.ofSeconds(5)));
    }

    private static void admitPnl(Desk desk, int count) {
        for (int n = 1; n <= count; n++) {
            desk.door().admit("venue", PAPER, "paper:s", Events.pnlOf(n));
        }
    }

    @Test
    void after_bad_and_bad_and_ok_nothing_is_lost_and_the_order_is_kept() {
        Desk desk = plan(new MemoryEventLog()).edge("journal", journal.failingWith(bad, bad), PNL).start();
        admitPnl(desk, 3);
        StopReport report = desk.stop();
        assertThat(report.isClean()).as("%s", report).isTrue();
        assertThat(journal.sequences()).containsExactly(1L, 2L, 3L);
        assertThat(journal.calls()).isEqualTo(5);
        assertThat(pausesNanos).hasSize(2);
        assertThat(pausesNanos.getFirst()).isBetween(50_000_000L, 100_000_000L);
        assertThat(pausesNanos.getLast()).isBetween(100_000_000L, 200_000_000L);
    }

    @Test
    void a_long_outage_is_waited_out_with_no_record_passed_over() {
        Exception[] outage = Collections.nCopies(1_000, bad).toArray(Exception[]::new);
        Desk desk = plan(new MemoryEventLog()).edge("journal", journal.failingWith(outage), PNL).start();
        admitPnl(desk, 2);
        assertThat(desk.stop().isClean()).isTrue();
        assertThat(journal.sequences()).containsExactly(1L, 2L);
        assertThat(pausesNanos).allMatch(nanos -> nanos <= Duration.ofSeconds(30).toNanos());
        assertThat(desk.health().edges()).singleElement().satisfies(edge -> {
            assertThat(edge.failures()).isEqualTo(1_000);
            assertThat(edge.delivered()).isEqualTo(2);
        });
    }

    @Test
    void poison_of_an_account_becomes_a_dead_letter_and_the_account_takes_exits_only() {
        Desk desk = plan(new MemoryEventLog()).edge("journal", journal.failingWith(poison), PNL)
                .edge("letters", letters, PAPER_DEAD_LETTERS, ERRORS).start();
        admitPnl(desk, 2);
        StopReport report = desk.stop();
        assertThat(report.isClean()).as("%s", report).isTrue();
        assertThat(journal.sequences()).containsExactly(2L);
        assertThat(journal.putAside()).containsExactly(0L);
        assertThat(letters.delivered()).extracting(Envelope::topicName)
                .containsExactly("system.errors", "paper.pnl.snapshots.dlq");
        SystemError exitsOnly = (SystemError) letters.delivered().getFirst().data();
        assertThat(exitsOnly.code()).isEqualTo("ACCOUNT_EXITS_ONLY");
        assertThat(exitsOnly.shard()).isEqualTo("paper");
        Envelope letter = letters.delivered().getLast();
        Envelope record = EnvelopeJson.fromJson(((DeadLetter) letter.data()).record());
        assertThat(record.data()).isEqualTo(Events.pnlOf(1));
        assertThat(letter.causationId()).isEqualTo(record.id());
    }

    @Test
    void poison_market_data_is_put_aside_without_touching_any_account() {
        Desk desk = plan(new MemoryEventLog()).edge("journal", journal.failingWith(poison), TICKS)
                .edge("letters", letters, ERRORS).start();
        desk.door().admit("feed", Scope.SHARED, "A", Events.tickOf("A", 1));
        assertThat(desk.stop().isClean()).isTrue();
        assertThat(journal.putAside()).containsExactly(0L);
        assertThat(letters.delivered()).isEmpty();
    }

    @Test
    void the_cursor_passes_poison_only_when_its_letter_is_durable() throws InterruptedException {
        HeldLog log = new HeldLog();
        log.holdAt(1);
        Desk desk = plan(log).edge("journal", journal.failingWith(poison), PNL).start();
        admitPnl(desk, 1);
        Waits.until("the letter is appended", () -> desk.health().inbox().submitted() == 3
                && desk.health().inbox().depth() == 0);
        assertThat(journal.deliveredPosition()).isZero();
        log.holdAt(Long.MAX_VALUE);
        Waits.until("the cursor has passed", () -> journal.deliveredPosition() == 1);
        assertThat(desk.stop().isClean()).isTrue();
    }

    @Test
    void a_death_between_the_letter_and_the_cursor_writes_no_second_letter() {
        MemoryEventLog log = new MemoryEventLog();
        Desk first = plan(log).edge("journal", journal.failingWith(poison), PNL).start();
        admitPnl(first, 1);
        assertThat(first.stop().isClean()).isTrue();
        journal.startingAt(0).failingWith(poison);
        Desk second = plan(log).edge("journal", journal, PNL)
                .edge("letters", letters, PAPER_DEAD_LETTERS, ERRORS).start();
        assertThat(second.stop().isClean()).isTrue();
        assertThat(journal.putAside()).containsExactly(0L, 0L);
        assertThat(letters.delivered()).hasSize(2);
        assertThat(second.health().repeated()).isEqualTo(2);
    }

    @Test
    void an_effect_that_happened_although_it_failed_is_not_repeated() {
        Desk desk = plan(new MemoryEventLog()).edge("journal", new EdgeTarget() {
            @Override
            public void deliver(long position, Envelope event) throws Exception {
                journal.deliver(position, event);
                throw new IOException("the answer was lost");
            }

            @Override
            public void putAside(long position) {
                journal.putAside(position);
            }

            @Override
            public long deliveredPosition() {
                return journal.deliveredPosition();
            }
        }, PNL).start();
        admitPnl(desk, 2);
        assertThat(desk.stop().isClean()).isTrue();
        assertThat(journal.sequences()).containsExactly(1L, 2L);
    }

    @Test
    void one_edge_that_fails_leaves_the_others_flowing() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        NotebookTarget stuck = new NotebookTarget().behind((position, event) -> never.await());
        NotebookTarget broken = new NotebookTarget().behind((position, event) -> {
            throw new AssertionError("broken beyond repair");
        });
        MemoryEventLog log = new MemoryEventLog(1 << 16);
        Desk desk = plan(log)
                .limits(DeskLimits.STANDARD.withEdgeEventsMax(4).withStopMax(Duration.ofMillis(200)))
                .edge("stuck", stuck, BEATS).edge("broken", broken, BEATS).edge("journal", journal, BEATS)
                .edge("alarms", letters, ERRORS).start();
        for (int n = 1; n <= 1_000; n++) {
            desk.door().admit("feed", Scope.SYSTEM, "k", Events.beatOf(n));
        }
        journal.awaitDelivered(1_000);
        Envelope alarm = letters.awaitFirst(event -> event.data() instanceof SystemError);
        assertThat(((SystemError) alarm.data()).code()).isEqualTo("EDGE_STOPPED");
        assertThat(desk.health().isWell()).isFalse();
        StopReport report = desk.stop();
        assertThat(report.failure()).isEmpty();
        assertThat(report.undelivered()).hasSize(2);
        assertThat(report.undelivered().getFirst()).startsWith("edge stuck continues at position 0 of 1001");
        assertThat(report.undelivered().getLast()).contains("edge broken continues at position 0")
                .contains("broken beyond repair");
    }

    @Test
    void poison_that_has_no_dead_letters_stops_the_edge() throws InterruptedException {
        Desk desk = plan(new MemoryEventLog()).edge("journal", journal.failingWith(poison), BEATS)
                .edge("alarms", letters, ERRORS).start();
        desk.door().admit("feed", Scope.SYSTEM, "k", Events.beatOf(1));
        letters.awaitDelivered(1);
        assertThat(((SystemError) letters.delivered().getFirst().data()).code()).isEqualTo("EDGE_STOPPED");
        assertThat(desk.stop().undelivered()).singleElement().asString()
                .contains("edge journal continues at position 0").contains("no such instrument");
    }

    @Test
    void an_edge_that_a_forgetful_log_has_left_behind_is_stopped_loudly() throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        journal.behind((position, event) -> gate.await());
        Desk desk = plan(new MemoryEventLog(64)).limits(DeskLimits.STANDARD.withEdgeEventsMax(4))
                .edge("journal", journal, BEATS).edge("alarms", letters, ERRORS).start();
        for (int n = 1; n <= 1_000; n++) {
            desk.door().admit("feed", Scope.SYSTEM, "k", Events.beatOf(n));
        }
        Waits.until("all is decided", () -> desk.health().inbox().depth() == 0);
        gate.countDown();
        Envelope alarm = letters.awaitFirst(event -> event.data() instanceof SystemError);
        assertThat(((SystemError) alarm.data()).text()).contains("edge journal stopped behind the log");
        assertThat(desk.stop().undelivered()).hasSize(1);
    }
}
