package io.alphapanda.eventlog.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.control.SystemError;
import io.alphapanda.eventlog.hosting.WaitingLine.Waiting;
import io.alphapanda.eventlog.testing.Waits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WatchdogTest {
    private static final long SECOND_NANOS = 1_000_000_000;

    private final AtomicLong nowNanos = new AtomicLong();
    private final Inbox inbox = new Inbox(100, 100, nowNanos::get);
    private final Watchdog watchdog = new Watchdog(inbox, new IncidentBook(inbox, () -> Instant.EPOCH),
            Duration.ofSeconds(1), Pause.real());

    private List<String> codesTaken() throws InterruptedException {
        List<Waiting> batch = new ArrayList<>();
        Waits.onItsOwn(() -> inbox.take(batch)).join();
        return batch.stream().map(Waiting::event).filter(event -> event.data() instanceof SystemError)
                .map(event -> ((SystemError) event.data()).code()).toList();
    }

    @Test
    void says_nothing_while_inputs_wait_no_longer_than_they_may() {
        inbox.submit(Events.tick("A", 1));
        nowNanos.set(SECOND_NANOS);
        watchdog.look();
        assertThat(inbox.counts().depth()).isEqualTo(1);
    }

    @Test
    void raises_one_alarm_per_episode() throws InterruptedException {
        inbox.submit(Events.tick("A", 1));
        nowNanos.set(SECOND_NANOS + 1);
        watchdog.look();
        watchdog.look();
        assertThat(codesTaken()).containsExactly("INPUT_WAITS");
        inbox.wake();
        assertThat(codesTaken()).isEmpty();
        watchdog.look();
        inbox.submit(Events.tick("A", 2));
        nowNanos.addAndGet(SECOND_NANOS + 1);
        watchdog.look();
        assertThat(codesTaken()).containsExactly("INPUT_WAITS");
    }
}
