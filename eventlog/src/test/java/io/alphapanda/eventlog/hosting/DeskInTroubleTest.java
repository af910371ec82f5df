package io.alphapanda.eventlog.hosting;

import static io.alphapanda.eventlog.hosting.Events.BEATS;
import static io.alphapanda.eventlog.hosting.Events.ERRORS;
import static io.alphapanda.eventlog.hosting.StagedDesk.admitBeats;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.control.SystemError;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.memory.MemoryEventLog;
import io.alphapanda.eventlog.testing.Waits;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DeskInTroubleTest {
    private final AtomicLong nowNanos = new AtomicLong();
    private final NotebookTarget notebook = new NotebookTarget();

    private DeskPlan plan(EventLog log) {
        return StagedDesk.plan(log, nowNanos::get);
    }

    @Test
    void a_source_that_does_not_start_stops_the_desk() {
        HeldLog log = new HeldLog();
        Source broken = new Source() {
            @Override
            public String name() {
                return "feed";
            }

            @Override
            public void start(Door door) {
                throw new IllegalStateException("no credentials");
            }

            @Override
            public void stop() {
                throw new IllegalStateException("was never up");
            }
        };
        DeskPlan plan = plan(log).decider(ScriptedDecider.silent()).source(broken);
        assertThatThrownBy(plan::start).hasMessage("no credentials");
        assertThat(log.isClosed()).isTrue();
    }

    @Test
    void a_failing_log_stops_the_desk_and_is_reported() throws InterruptedException {
        HeldLog log = new HeldLog();
        Desk desk = plan(log).decider(ScriptedDecider.silent()).edge("journal", notebook, BEATS).start();
        admitBeats(desk.door(), "k", 1);
        notebook.awaitDelivered(1);
        log.breakNow();
        Receipt receipt = desk.door().admitForReceipt("feed", Scope.SYSTEM, "k", Events.beatOf(2));
        StopReport report = desk.awaitStopped();
        assertThat(report.failure()).get().isInstanceOf(LogFailure.class);
        assertThat(report.inputsLost()).isEqualTo(1);
        assertThat(desk.stop()).isEqualTo(report);
        assertThat(desk.health().failure()).isPresent();
        assertThat(log.isClosed()).isTrue();
        assertThatThrownBy(receipt::awaitDurable).isInstanceOf(LogFailure.class);
        assertThatExceptionOfType(Inbox.Closed.class).isThrownBy(() -> admitBeats(desk.door(), "k", 1));
    }

    @Test
    void a_decider_that_throws_is_fenced_and_shown_in_health() throws InterruptedException {
        ScriptedDecider bug = new ScriptedDecider("bug", Set.of(BEATS), (event, out) -> {
            throw new IllegalStateException("oops");
        });
        Desk desk = plan(new MemoryEventLog()).decider(bug).edge("journal", notebook, ERRORS).start();
        assertThat(desk.health().isWell()).isTrue();
        admitBeats(desk.door(), "k", 2);
        notebook.awaitDelivered(1);
        Waits.until("health knows", () -> !desk.health().fenced().isEmpty());
        assertThat(desk.health().fenced()).singleElement().extracting("name").isEqualTo("bug:all");
        assertThat(desk.health().isWell()).isFalse();
        assertThat(desk.stop().isClean()).isTrue();
    }

    @Test
    void an_input_that_waits_too_long_raises_an_alarm() throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        ScriptedDecider slow = new ScriptedDecider("slow", Set.of(BEATS), (event, out) -> {
            try {
                gate.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        });
        Desk desk = plan(new MemoryEventLog()).decider(slow).edge("journal", notebook, ERRORS).start();
        admitBeats(desk.door(), "k", 2);
        Waits.until("the engine is busy", () -> desk.health().inbox().depth() < 2);
        nowNanos.addAndGet(2_000_000_000);
        Waits.until("the alarm waits", () -> desk.health().inbox().submitted() == 3);
        gate.countDown();
        Envelope alarm = notebook.awaitFirst(event -> event.data() instanceof SystemError);
        assertThat(((SystemError) alarm.data()).code()).isEqualTo("INPUT_WAITS");
        assertThat(desk.stop().isClean()).isTrue();
    }

    @Test
    void an_engine_that_does_not_finish_is_reported() {
        CountDownLatch gate = new CountDownLatch(1);
        ScriptedDecider stuck = new ScriptedDecider("stuck", Set.of(BEATS), (event, out) -> {
            try {
                gate.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        });
        Desk desk = plan(new MemoryEventLog()).decider(stuck)
                .limits(DeskLimits.STANDARD.withStopMax(Duration.ofMillis(50))).start();
        admitBeats(desk.door(), "k", 1);
        assertThat(desk.stop().failure()).get().asString().contains("did not finish within PT0.05S");
        gate.countDown();
    }
}
