package io.alphapanda.services.marketfeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.FeedStatus.Count;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.money.Price;
import io.alphapanda.eventlog.hosting.Backoff;
import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.eventlog.testing.Waits;
import io.alphapanda.market.stream.MarketFact;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PolledTicksTest {
    private static final List<Instrument> MANY = IntStream.range(0, 1_200)
            .mapToObj(i -> (Instrument) new Equity(
                    new Contract(Exchange.NSE, "S" + i, Price.ofRupees("0.05"), 1, Contract.NO_FREEZE)))
            .toList();
    private final ScriptedTicks stream = new ScriptedTicks("10:00:00", MANY.toArray(Instrument[]::new));
    private final List<List<Instrument>> requests = new CopyOnWriteArrayList<>();
    private final List<Long> pausesNanos = new CopyOnWriteArrayList<>();
    private final Semaphore mayAsk = new Semaphore(0);
    private final AtomicBoolean isBroken = new AtomicBoolean();
    private final PolledTicks polled = polled(MANY);

    private PolledTicks polled(List<Instrument> instruments) {
        Pause pause = nanos -> {
            pausesNanos.add(nanos);
            mayAsk.acquire();
        };
        return new PolledTicks(this::quotes, instruments, Duration.ofSeconds(1),
                new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(30), new SplittableRandom(1)), pause,
                stream);
    }

    private List<Tick> quotes(List<Instrument> batch) throws IOException {
        requests.add(List.copyOf(batch));
        if (isBroken.get()) {
            throw new IOException("503 from the broker");
        }
        return batch.stream().map(one -> tick(one.id())).toList();
    }

    private static Tick tick(InstrumentId id) {
        return new Tick(id, Price.ofRupees("100"), 0, 0, 0, 0, Depth.UNKNOWN);
    }

    @AfterEach
    void stop() {
        polled.stop();
    }

    private void awaitRequests(int count) throws InterruptedException {
        Waits.until(count + " requests are made", () -> pausesNanos.size() >= count);
    }

    private static List<LiveNews> drained(LiveTicks ticks) {
        List<LiveNews> all = new ArrayList<>();
        Optional<LiveNews> news = ticks.poll();
        while (news.isPresent()) {
            all.add(news.get());
            news = ticks.poll();
        }
        return all;
    }

    @Test
    void instruments_are_read_five_hundred_at_a_time_round_and_round_with_a_second_between()
            throws InterruptedException {
        mayAsk.release(3);
        polled.start(() -> {});
        awaitRequests(4);
        assertThat(requests).extracting(List::size).containsExactly(500, 500, 200, 500);
        assertThat(requests.get(3)).isEqualTo(requests.get(0));
        assertThat(pausesNanos).containsOnly(1_000_000_000L);
        // The newest of each instrument, though the first five hundred were read twice.
        assertThat(drained(polled)).hasSize(1_200)
                .allSatisfy(news -> assertThat(news).isInstanceOf(LiveNews.Told.class));
        assertThat(polled.counts()).contains(new Count("quote requests", 4));
    }

    @Test
    void what_cannot_be_read_is_lost_once_and_regained_before_the_next_ticks() throws InterruptedException {
        isBroken.set(true);
        mayAsk.release(2);
        polled.start(() -> {});
        awaitRequests(3);
        assertThat(drained(polled)).singleElement().satisfies(news -> {
            LiveNews.Lost lost = (LiveNews.Lost) news;
            assertThat(lost.why()).isEqualTo("quotes cannot be read: 503 from the broker");
            assertThat(lost.instruments()).hasSize(1_200);
        });
        assertThat(pausesNanos.get(2)).isBetween(4_000_000_000L, 8_000_000_000L);
        isBroken.set(false);
        mayAsk.release();
        awaitRequests(4);
        List<LiveNews> news = drained(polled);
        assertThat(news.getFirst()).isInstanceOf(LiveNews.Regained.class);
        assertThat(news).hasSizeGreaterThan(200);
        assertThat(polled.counts()).contains(new Count("quote requests failed", 3));
    }

    @Test
    void seed_row_67_the_market_comes_over_the_stream_or_over_rest_as_configured()
            throws InterruptedException {
        LiveNews streamed = new LiveNews.Said("over the stream");
        stream.news.add(streamed);
        mayAsk.release(1_000);
        assertThat(drained(choose(FeedMode.WEBSOCKET))).containsExactly(streamed);
        assertThat(choose(FeedMode.REST)).isSameAs(polled);
        polled.start(() -> {});
        Waits.until("quotes come", () -> polled.poll().orElse(streamed) instanceof LiveNews.Told);
    }

    private LiveTicks choose(FeedMode mode) {
        return mode.choose(stream, polled, Duration.ofSeconds(10), stream);
    }

    @Test
    void quotes_are_read_for_what_the_stream_has_lost_for_a_while_and_no_longer()
            throws InterruptedException {
        LiveTicks both = choose(FeedMode.WEBSOCKET_THEN_REST);
        mayAsk.release(1_000_000);
        Set<InstrumentId> two = Set.of(MANY.get(3).id(), MANY.get(900).id());
        both.start(() -> {});
        LiveNews.Lost lost = new LiveNews.Lost(0, two, "it broke off");
        stream.news.add(lost);
        assertThat(drained(both)).containsExactly(lost);
        stream.pass("10:00:09.9");
        assertThat(drained(both)).isEmpty();
        stream.pass("10:00:10");
        assertThat(both.poll())
                .contains(new LiveNews.Said(
                        "quotes are read for 2 instruments until their stream tells again"));
        Waits.until("a quote comes", () -> both.poll().isPresent());
        assertThat(requests)
                .allSatisfy(batch -> assertThat(batch).containsExactly(MANY.get(3), MANY.get(900)));
        LiveNews.Regained regained = new LiveNews.Regained(0, two);
        stream.news.add(regained);
        assertThat(both.poll()).contains(regained);
        Waits.until("quotes come all the same", () -> both.poll().isPresent());
        tellBoth(0, two);
        drained(both);
        Waits.until("quotes come though an old tick was left", () -> both.poll().isPresent());
        tellBoth(1, two);
        Waits.until("no more quotes come", () -> both.poll().isEmpty());
        int made = requests.size();
        stream.pass("11:00:00");
        assertThat(both.poll()).isEmpty();
        // One may have been under way.
        assertThat(requests).hasSizeLessThanOrEqualTo(made + 1);
        both.stop();
    }

    private void tellBoth(long micros, Set<InstrumentId> two) {
        two.forEach(id -> stream.news.add(new LiveNews.Told(new MarketFact(micros, tick(id)))));
    }

    @Test
    void a_stream_that_connects_and_tells_nothing_is_lost_all_the_while() {
        LiveTicks both = choose(FeedMode.WEBSOCKET_THEN_REST);
        Set<InstrumentId> one = Set.of(MANY.get(3).id());
        both.start(() -> {});
        for (String time : List.of("10:00:00", "10:00:06")) {
            stream.pass(time);
            stream.news.add(new LiveNews.Lost(0, one, "nothing came for 5000 ms"));
            stream.news.add(new LiveNews.Regained(0, one));
            assertThat(drained(both)).hasSize(2);
        }
        stream.pass("10:00:10");
        assertThat(both.poll())
                .contains(new LiveNews.Said(
                        "quotes are read for 1 instruments until their stream tells again"));
        both.stop();
    }

    @Test
    void failures_of_the_fallback_are_told_and_lose_nothing_twice() throws InterruptedException {
        LiveTicks both = choose(FeedMode.WEBSOCKET_THEN_REST);
        isBroken.set(true);
        both.start(() -> {});
        stream.news.add(new LiveNews.Lost(0, Set.of(MANY.get(0).id()), "it broke off"));
        both.poll();
        stream.pass("10:01:00");
        both.poll();
        awaitRequests(1);
        assertThat(drained(both))
                .containsExactly(new LiveNews.Said("quotes cannot be read: 503 from the broker"));
        isBroken.set(false);
        mayAsk.release();
        awaitRequests(2);
        assertThat(drained(both)).first().isEqualTo(new LiveNews.Said("quotes can be read again"));
        both.stop();
    }

    @Test
    void a_pace_without_pauses_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PolledTicks(this::quotes, MANY, Duration.ZERO,
                        new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(30), new SplittableRandom(1)),
                        Pause.real(),
                        stream))
                .withMessageContaining("PT0S");
    }
}
