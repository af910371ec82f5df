package io.alphapanda.eventlog.hosting;

import static io.alphapanda.eventlog.hosting.Events.beat;
import static io.alphapanda.eventlog.hosting.Events.clock;
import static io.alphapanda.eventlog.hosting.Events.quote;
import static io.alphapanda.eventlog.hosting.Events.tick;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.eventlog.hosting.WaitingLine.Waiting;
import io.alphapanda.eventlog.testing.Waits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class InboxTest {
    private final AtomicLong nowNanos = new AtomicLong();

    private Inbox inbox(int eventsMax) {
        return new Inbox(eventsMax, 1_000, nowNanos::get);
    }

    /// What one call takes, on a thread of its own: a thread that has taken must not submit.
    private static List<Envelope> taken(Inbox inbox) throws InterruptedException {
        List<Waiting> batch = new ArrayList<>();
        Waits.onItsOwn(() -> inbox.take(batch)).join();
        return batch.stream().map(Waiting::event).toList();
    }

    @Test
    void gives_out_events_in_the_order_they_came() throws InterruptedException {
        Inbox inbox = inbox(10);
        List<Envelope> events = List.of(tick("A", 1), beat("x", "k", 1), tick("B", 1), beat("x", "k", 2));
        events.forEach(inbox::submit);
        assertThat(taken(inbox)).isEqualTo(events);
    }

    @Test
    void a_newer_tick_takes_the_place_of_the_older_one() throws InterruptedException {
        Inbox inbox = inbox(10);
        List.of(tick("A", 1), tick("B", 1), tick("A", 2), tick("A", 3)).forEach(inbox::submit);
        assertThat(taken(inbox)).containsExactly(tick("A", 3), tick("B", 1));
        assertThat(inbox.counts()).isEqualTo(new Inbox.Counts(4, 2, 0, 0));
    }

    @Test
    void ticks_and_quotes_of_a_key_keep_the_order_of_their_numbers() throws InterruptedException {
        Inbox inbox = inbox(10);
        List.of(tick("A", 1), quote("A", 2), tick("A", 3)).forEach(inbox::submit);
        assertThat(taken(inbox)).containsExactly(quote("A", 2), tick("A", 3));
    }

    @Test
    void no_tick_overtakes_another_event_of_its_key() throws InterruptedException {
        Inbox inbox = inbox(10);
        List<Envelope> events = List.of(tick("A", 1), beat("feed", "A", 2), tick("A", 3));
        events.forEach(inbox::submit);
        assertThat(taken(inbox)).isEqualTo(events);
    }

    @Test
    void nothing_overtakes_the_market_clock() throws InterruptedException {
        Inbox inbox = inbox(10);
        List<Envelope> events = List.of(tick("A", 1), clock(1), tick("A", 2));
        events.forEach(inbox::submit);
        assertThat(taken(inbox)).isEqualTo(events);
    }

    @Test
    void nothing_of_a_source_that_can_wait_gives_way() throws InterruptedException {
        Inbox inbox = inbox(10);
        List<Envelope> events = List.of(tick("A", 1), tick("A", 2), tick("A", 3));
        events.forEach(inbox::submitKept);
        assertThat(taken(inbox)).isEqualTo(events);
        assertThat(inbox.counts()).isEqualTo(new Inbox.Counts(3, 0, 0, 0));
    }

    @Test
    void a_tick_that_somebody_waits_for_gives_way_to_none() throws InterruptedException {
        Inbox inbox = inbox(10);
        Receipt receipt = inbox.submitForReceipt(tick("A", 1));
        inbox.submit(tick("A", 2));
        assertThat(receipt).isNotNull();
        assertThat(taken(inbox)).containsExactly(tick("A", 1), tick("A", 2));
    }

    @Test
    void a_full_inbox_blocks_its_submitter_until_there_is_room() throws InterruptedException {
        Inbox inbox = inbox(2);
        inbox.submit(beat("x", "k", 1));
        inbox.submit(beat("x", "k", 2));
        Thread broker = Waits.onItsOwn(() -> inbox.submit(beat("x", "k", 3)));
        Waits.until("the broker's thread waits", () -> inbox.counts().blocked() == 1);
        assertThat(taken(inbox)).hasSize(2);
        broker.join();
        assertThat(taken(inbox)).containsExactly(beat("x", "k", 3));
        assertThat(inbox.counts()).isEqualTo(new Inbox.Counts(3, 0, 1, 0));
    }

    @Test
    void a_full_inbox_still_takes_newer_ticks_for_older_ones() throws InterruptedException {
        Inbox inbox = inbox(1);
        inbox.submit(tick("A", 1));
        inbox.submit(tick("A", 2));
        assertThat(taken(inbox)).containsExactly(tick("A", 2));
        assertThat(inbox.counts().blocked()).isZero();
    }

    @Test
    void a_closed_inbox_refuses_and_frees_those_who_wait() throws InterruptedException {
        Inbox inbox = inbox(1);
        inbox.submit(beat("x", "k", 1));
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread broker = Thread.ofPlatform().unstarted(() -> inbox.submit(beat("x", "k", 2)));
        broker.setUncaughtExceptionHandler((thread, refusal) -> thrown.set(refusal));
        broker.start();
        Waits.until("the broker's thread waits", () -> inbox.counts().blocked() == 1);
        inbox.close("the desk has stopped");
        broker.join();
        assertThat(thrown.get()).isInstanceOf(Inbox.Closed.class);
        assertThatExceptionOfType(Inbox.Closed.class).isThrownBy(() -> inbox.submit(tick("A", 1)))
                .withMessage("the desk has stopped; refused a market_tick");
    }

    @Test
    void a_closed_inbox_still_gives_out_what_it_has() throws InterruptedException {
        Inbox inbox = inbox(10);
        inbox.submit(beat("x", "k", 1));
        inbox.close("enough");
        assertThat(taken(inbox)).containsExactly(beat("x", "k", 1));
        assertThat(inbox.take(new ArrayList<>())).isFalse();
    }

    @Test
    void whoever_takes_must_not_submit_to_itself() {
        Inbox inbox = inbox(10);
        inbox.wake();
        inbox.take(new ArrayList<>());
        assertThatThrownBy(() -> inbox.submit(tick("A", 1))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("emit through the Outbox");
    }

    @Test
    void the_oldest_wait_covers_what_was_taken_and_is_not_done() throws InterruptedException {
        Inbox inbox = inbox(10);
        assertThat(inbox.oldestWait()).isZero();
        inbox.submit(tick("A", 1));
        nowNanos.set(500);
        inbox.submit(tick("A", 2));
        assertThat(inbox.oldestWait()).isEqualTo(Duration.ofNanos(500));
        assertThat(taken(inbox)).hasSize(1);
        assertThat(inbox.oldestWait()).isEqualTo(Duration.ofNanos(500));
        inbox.wake();
        assertThat(taken(inbox)).isEmpty();
        assertThat(inbox.oldestWait()).isZero();
    }

    @Test
    void many_threads_submit_and_every_key_keeps_its_order() throws InterruptedException {
        int threads = 8;
        int each = 2_000;
        Inbox inbox = inbox(64);
        List<Thread> sources = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            String key = "K" + i;
            sources.add(Waits.onItsOwn(() -> {
                for (int n = 1; n <= each; n++) {
                    inbox.submit(n % 2 == 0 ? tick(key, n) : beat("feed", key, n));
                }
            }));
        }
        List<Envelope> all = new ArrayList<>();
        Thread engine = Waits.onItsOwn(() -> {
            List<Waiting> batch = new ArrayList<>();
            while (inbox.take(batch)) {
                batch.forEach(waiting -> all.add(waiting.event()));
            }
        });
        for (Thread source : sources) {
            source.join();
        }
        inbox.close("enough");
        engine.join();
        assertKeysInOrder(all);
        assertThat(all.stream().filter(event -> event.type() == EventType.HEARTBEAT)).hasSize(8_000);
        assertThat(all.size() + inbox.counts().conflated()).isEqualTo(16_000);
        assertThat(inbox.counts().submitted()).isEqualTo(16_000);
    }

    @Seeded
    void however_it_is_fed_nothing_but_old_market_data_is_missing(long seed) throws InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        Inbox inbox = inbox(1_000);
        List<Envelope> in = new ArrayList<>();
        List<Envelope> out = new ArrayList<>();
        for (int n = 1; n <= 200; n++) {
            String key = "K" + random.nextInt(3);
            Envelope event = switch (random.nextInt(4)) {
                case 0 -> tick(key, n);
                case 1 -> quote(key, n);
                case 2 -> beat("feed", key, n);
                default -> clock(n);
            };
            in.add(event);
            inbox.submit(event);
            if (random.nextInt(20) == 0) {
                out.addAll(taken(inbox));
            }
        }
        inbox.close("enough");
        out.addAll(taken(inbox));
        assertKeysInOrder(out);
        assertThat(in).containsAll(out);
        assertThat(out.size() + inbox.counts().conflated()).isEqualTo(in.size());
        Map<String, Envelope> newest = new HashMap<>();
        in.forEach(event -> newest.put(event.key() + event.type(), event));
        assertThat(out).containsAll(newest.values());
        assertThat(out).containsAll(in.stream().filter(event -> event.type() == EventType.HEARTBEAT
                || event.type() == EventType.MARKET_CLOCK).toList());
    }

    private static void assertKeysInOrder(List<Envelope> events) {
        Map<String, Long> last = new HashMap<>();
        for (Envelope event : events) {
            Long before = last.put(event.source() + event.key(), event.sequence());
            assertThat(event.sequence()).isGreaterThan(before == null ? 0 : before);
        }
    }
}
