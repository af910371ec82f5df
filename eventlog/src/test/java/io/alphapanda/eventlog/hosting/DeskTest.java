package io.alphapanda.eventlog.hosting;

import static io.alphapanda.eventlog.hosting.Events.BEATS;
import static io.alphapanda.eventlog.hosting.StagedDesk.admitBeats;
import static io.alphapanda.eventlog.hosting.StagedDesk.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.alphapanda.domain.event.Scope;
import io.alphapanda.eventlog.file.FileEventLog;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.memory.MemoryEventLog;
import io.alphapanda.eventlog.testing.Waits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DeskTest {
    private final NotebookTarget notebook = new NotebookTarget();

    private DeskPlan plan(EventLog log) {
        return StagedDesk.plan(log, () -> 0);
    }

    @Test
    void stopping_delivers_all_five_hundred_that_wait() {
        Desk desk = plan(new MemoryEventLog()).decider(ScriptedDecider.silent())
                .edge("journal", notebook, BEATS).start();
        admitBeats(desk.door(), "k", 500);
        StopReport report = desk.stop();
        assertThat(report.isClean()).as("%s", report).isTrue();
        assertThat(notebook.delivered()).extracting(StagedDesk::number)
                .isEqualTo(LongStream.rangeClosed(1, 500).boxed().toList());
        assertThat(notebook.sequences()).isEqualTo(LongStream.rangeClosed(1, 500).boxed().toList());
        assertThat(desk.stop()).isEqualTo(report);
        assertThat(desk.health().phase()).isEqualTo(Health.Phase.STOPPED);
        assertThatExceptionOfType(Inbox.Closed.class).isThrownBy(() -> admitBeats(desk.door(), "k", 1));
    }

    @Test
    void many_threads_admit_and_nothing_is_lost_or_out_of_order(@TempDir Path folder)
            throws InterruptedException {
        Desk desk = plan(FileEventLog.open(folder.resolve("log"))).decider(ScriptedDecider.silent())
                .edge("journal", notebook, BEATS)
                .limits(DeskLimits.STANDARD.withInboxEventsMax(16).withEdgeEventsMax(8)).start();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String key = "k" + i;
            threads.add(Waits.onItsOwn(() -> admitBeats(desk.door(), key, 1_000)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        StopReport report = desk.stop();
        assertThat(report.isClean()).as("%s", report).isTrue();
        assertThat(notebook.delivered()).hasSize(6_000);
        for (int i = 0; i < 6; i++) {
            String key = "k" + i;
            assertThat(notebook.delivered().stream().filter(event -> event.key().equals(key))
                    .map(StagedDesk::number))
                    .isEqualTo(LongStream.rangeClosed(1, 1_000).boxed().toList());
        }
    }

    @Test
    void sources_start_last_and_stop_first() {
        List<String> story = new ArrayList<>();
        Source feed = new Source() {
            @Override
            public String name() {
                return "feed";
            }

            @Override
            public void start(Door door) {
                admitBeats(door, "k", 3);
            }

            @Override
            public void stop() {
                story.add("source stopped after " + notebook.calls());
            }
        };
        CountDownLatch gate = new CountDownLatch(1);
        Desk desk = plan(new MemoryEventLog()).decider(ScriptedDecider.silent()).source(feed)
                .edge("journal", notebook.behind((position, event) -> gate.await()), BEATS).start();
        Waits.onItsOwn(() -> {
            try {
                Waits.until("the source is stopped", () -> !story.isEmpty());
                gate.countDown();
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        });
        StopReport report = desk.stop();
        assertThat(report.isClean()).as("%s", report).isTrue();
        assertThat(story).hasSize(1);
        assertThat(notebook.delivered()).hasSize(3);
    }

    @Test
    void everything_that_is_missing_is_said_at_once() {
        ScriptedDecider deaf = new ScriptedDecider("deaf", Set.of(), (event, out) -> {});
        DeskPlan plan = Desk.over(new MemoryEventLog()).decider(deaf).decider(deaf).edge("", notebook, BEATS)
                .edge("journal", new NotebookTarget()).edge("journal", notebook, BEATS)
                .edge("engine", new NotebookTarget().startingAt(9), BEATS);
        assertThatExceptionOfType(DeskIncomplete.class).isThrownBy(plan::start)
                .satisfies(refusal -> assertThat(String.join("\n", refusal.gaps())).contains("has no clock",
                        "has no ticker", "has no seed", "two deciders are deaf:all",
                        "deaf:all reads no topic",
                        "is called ''", "'journal' receives no topic",
                        "two sources or edges are called 'journal'",
                        "'engine' like a service of this desk", "it belongs to another log"));
        assertThatExceptionOfType(DeskIncomplete.class)
                .isThrownBy(() -> Desk.over(new MemoryEventLog()).start())
                .withMessageContaining("nobody decides and nothing leaves: add a decider");
    }

    @Test
    void publishing_while_handling_cannot_deadlock() throws InterruptedException {
        ScriptedDecider echo = new ScriptedDecider("echo", Set.of(BEATS), (event, out) -> {
            if (number(event) > 0) {
                out.emit(Scope.SYSTEM, event.key(), Events.beatOf(number(event) - 1));
            }
        });
        DeskPlan plan = plan(new MemoryEventLog()).decider(echo)
                .limits(DeskLimits.STANDARD.withInboxEventsMax(1).withEdgeEventsMax(1));
        AtomicLong answers = new AtomicLong();
        List<Door> doors = new ArrayList<>();
        CountDownLatch open = new CountDownLatch(1);
        notebook.behind((position, event) -> {
            open.await();
            if (!event.source().equals("answers")) {
                doors.getFirst().admit("answers", Scope.SYSTEM, "k", Events.beatOf(0));
                answers.incrementAndGet();
            }
        });
        Desk desk = plan.edge("loudspeaker", notebook, BEATS).start();
        doors.add(desk.door());
        open.countDown();
        for (int n = 0; n < 100; n++) {
            desk.door().admit("feed", Scope.SYSTEM, "k", Events.beatOf(10));
        }
        notebook.awaitDelivered(2_200);
        assertThat(answers).hasValue(1_100);
        assertThat(desk.stop().isClean()).isTrue();
    }

    @Test
    void an_edge_sees_nothing_before_it_is_durable() throws InterruptedException {
        HeldLog log = new HeldLog();
        log.holdAt(1);
        Desk desk = plan(log).decider(ScriptedDecider.silent()).edge("journal", notebook, BEATS).start();
        admitBeats(desk.door(), "k", 2);
        Receipt second = desk.door().admitForReceipt("feed", Scope.SYSTEM, "k", Events.beatOf(3));
        notebook.awaitDelivered(1);
        Waits.until("all is appended", () -> desk.health().inbox().depth() == 0);
        assertThat(notebook.delivered()).hasSize(1);
        log.holdAt(Long.MAX_VALUE);
        second.awaitDurable();
        notebook.awaitDelivered(3);
        assertThat(desk.stop().isClean()).isTrue();
    }

    @Test
    void a_repeated_input_enters_the_log_once() {
        Desk desk = plan(new MemoryEventLog()).decider(ScriptedDecider.silent())
                .edge("journal", notebook, BEATS).start();
        desk.door().admit(Events.beat("feed", "k", 1));
        desk.door().admit(Events.beat("feed", "k", 1));
        assertThat(desk.stop().isClean()).isTrue();
        assertThat(notebook.delivered()).hasSize(1);
        assertThat(desk.health().repeated()).isEqualTo(1);
    }

    @Test
    void a_restart_continues_where_the_edge_was(@TempDir Path folder) throws InterruptedException {
        for (int run = 0; run < 3; run++) {
            Desk desk = plan(FileEventLog.open(folder.resolve("log"))).decider(ScriptedDecider.silent())
                    .edge("journal", notebook, BEATS).start();
            admitBeats(desk.door(), "k", 10);
            desk.requestSnapshot();
            StopReport report = desk.stop();
            assertThat(report.isClean()).as("%s", report).isTrue();
        }
        assertThat(notebook.sequences()).isEqualTo(LongStream.rangeClosed(1, 30).boxed().toList());
    }
}
