package io.alphapanda.services.marketfeed;

import static io.alphapanda.services.marketfeed.ScriptedTicks.DLF;
import static io.alphapanda.services.marketfeed.ScriptedTicks.INFY;
import static io.alphapanda.services.marketfeed.ScriptedTicks.at;
import static io.alphapanda.services.marketfeed.ScriptedTicks.ids;
import static io.alphapanda.services.marketfeed.ScriptedTicks.tick;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.FeedStatus;
import io.alphapanda.domain.marketdata.FeedStatus.Count;
import io.alphapanda.domain.marketdata.FeedStatus.State;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Price;
import io.alphapanda.eventlog.testing.Waits;
import io.alphapanda.market.calendar.CalendarFile;
import io.alphapanda.market.stream.MarketFact;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveMarketTest {
    private static final String END = "the test has said all";
    private final ScriptedTicks ticks = new ScriptedTicks("10:00:00.5", INFY, DLF);
    private final List<String> asked = new ArrayList<>();
    private LiveMarket market = market(Optional.empty());

    private LiveMarket market(Optional<CandleHistory> history) {
        return new LiveMarket("zerodha", ticks, history, CalendarFile.bundled(), LiveLimits.STANDARD, ticks);
    }

    @AfterEach
    void stop() {
        market.stop();
    }

    /// Everything that the market tells by now.
    private List<MarketFact> told() {
        ticks.tell(new LiveNews.Said(END));
        List<MarketFact> facts = new ArrayList<>();
        MarketFact fact = market.next().orElseThrow();
        while (!(fact.data() instanceof FeedStatus status && status.detail().equals(END))) {
            facts.add(fact);
            fact = market.next().orElseThrow();
        }
        return facts;
    }

    private static <T extends Event> List<T> of(Class<T> kind, List<MarketFact> facts) {
        return facts.stream().map(MarketFact::data).filter(kind::isInstance).map(kind::cast).toList();
    }

    @Test
    void each_second_is_told_once_and_facts_at_the_moment_of_their_receipt() {
        Tick tick = tick(INFY, "1500", "10:00:00");
        ticks.pass("10:00:00.7", tick);
        List<MarketFact> first = told();
        assertThat(of(MarketClock.class, first)).hasSize(1);
        assertThat(first).last().isEqualTo(new MarketFact(at("10:00:00.7"), tick));
        ticks.pass("10:00:00.9");
        assertThat(told()).isEmpty();
        ticks.pass("10:00:04.2");
        assertThat(told()).singleElement().satisfies(second -> {
            assertThat(second.micros()).isEqualTo(at("10:00:04.2"));
            assertThat(second.data()).isInstanceOf(MarketClock.class);
        });
        ticks.pass("10:00:05");
        assertThat(told()).hasSize(1);
    }

    @Test
    void it_waits_for_news_and_for_no_longer_than_a_second() throws InterruptedException {
        told();
        market.start();
        CountDownLatch came = new CountDownLatch(1);
        Thread waiting = Waits.onItsOwn(() -> {
            if (market.next().orElseThrow().data() instanceof Tick) {
                came.countDown();
            }
        });
        Waits.until("it waits", () -> waiting.getState() == Thread.State.TIMED_WAITING);
        ticks.pass("10:00:00.8", tick(INFY, "1500", "10:00:00"));
        Waits.until("it came", () -> came.getCount() == 0);
        waiting.join();
    }

    @Test
    void when_it_is_stopped_the_waiting_ends_and_the_source_is_stopped() throws InterruptedException {
        told();
        Thread waiting = Waits.onItsOwn(() -> assertThat(market.next()).isEmpty());
        Waits.until("it waits", () -> waiting.getState() == Thread.State.TIMED_WAITING);
        market.stop();
        waiting.join();
        assertThat(ticks.isStopped).isTrue();
    }

    @Test
    void the_fate_of_connections_is_told_with_the_counts_of_source_and_arrivals() {
        ticks.tell(new LiveNews.Lost(at("10:00:00"), ids(INFY), "socket 1: nothing came for 5000 ms"));
        ticks.tell(new LiveNews.Lost(at("10:00:00"), ids(DLF), "socket 2: it broke off"));
        ticks.tell(new LiveNews.Regained(at("10:00:00.5"), ids(INFY)));
        List<FeedStatus> statuses = of(FeedStatus.class, told());
        List<Count> counts = List.of(new Count("packets", 7), new Count("silences", 0), new Count("gaps", 0),
                new Count("late ticks", 0));
        assertThat(statuses).containsExactly(
                new FeedStatus("zerodha", State.REPORT,
                        "1 of 2 instruments lost: socket 1: nothing came for 5000 ms", counts),
                new FeedStatus("zerodha", State.DISCONNECTED,
                        "1 of 2 instruments lost: socket 2: it broke off", counts),
                new FeedStatus("zerodha", State.REPORT, "1 of 2 instruments are asked for anew, now",
                        counts));
    }

    @Test
    void the_whole_minutes_of_a_gap_are_told_as_bars_before_the_next_minute_ends()
            throws InterruptedException {
        market = market(Optional.of((instrument, from, to) -> {
            asked.add(instrument.id() + " " + (from - at("10:00:00")) / 60_000_000 + " "
                    + (to - at("10:00:00")) / 60_000_000);
            // More than was asked for, as an API may send.
            return Stream.of("10:00:00", "10:01:00", "10:02:00", "10:03:00").map(LiveMarketTest::bar)
                    .toList();
        }));
        market.start();
        gap("10:00:40", "10:03:10");
        List<MarketFact> facts = toldAfterTheCandles();
        assertThat(asked).containsExactly("NSE:INFY 1 3");
        assertThat(of(Bar.class, facts)).containsExactly(bar("10:01:00"), bar("10:02:00"));
        assertThat(of(FeedStatus.class, facts)).last().satisfies(status -> {
            assertThat(status.detail())
                    .isEqualTo("filled: NSE:INFY from 2026-11-23 10:00:40 to 2026-11-23 10:03:10:"
                            + " 2 minutes from candles; those seen in part, and longer bars, stay as they are");
            assertThat(status.counts()).contains(new Count("gaps", 1), new Count("gaps filled", 1),
                    new Count("bars from candles", 2));
        });
    }

    private void gap(String from, String to) {
        ticks.tell(new LiveNews.Lost(at(from), ids(INFY), "it broke off"));
        ticks.tell(new LiveNews.Regained(at(to), ids(INFY)));
        ticks.pass(to, tick(INFY, "1500", to));
    }

    private static Bar bar(String start) {
        Price price = Price.ofRupees("1500");
        return new Bar(INFY.id(), Timeframe.M1, at(start), at(start) + 60_000_000, price, price, price, price,
                10);
    }

    private List<MarketFact> toldAfterTheCandles() throws InterruptedException {
        List<MarketFact> facts = new ArrayList<>();
        Waits.until("the candles are there", () -> {
            facts.addAll(told());
            return of(FeedStatus.class, facts).stream()
                    .anyMatch(status -> status.detail().startsWith("filled")
                            || status.detail().startsWith("stays"));
        });
        return facts;
    }

    @Test
    void candles_that_come_after_the_next_bar_has_closed_are_counted_and_left_out()
            throws InterruptedException {
        CountDownLatch mayAnswer = new CountDownLatch(1);
        market = market(Optional.of((_, _, _) -> {
            mayAnswer.await();
            return List.of(bar("10:01:00"));
        }));
        market.start();
        gap("10:00:40", "10:03:10");
        told();
        ticks.pass("10:04:00");
        mayAnswer.countDown();
        List<MarketFact> facts = toldAfterTheCandles();
        assertThat(of(Bar.class, facts)).isEmpty();
        assertThat(of(FeedStatus.class, facts)).last().satisfies(status -> {
            assertThat(status.detail()).startsWith("stays missing: NSE:INFY")
                    .contains("came after its next minute had ended");
            assertThat(status.counts()).contains(new Count("candles too late", 1));
        });
    }

    @Test
    void candles_that_cannot_be_read_leave_the_gap_and_say_why() throws InterruptedException {
        market = market(Optional.of((_, _, _) -> {
            throw new IOException("429 Too many requests");
        }));
        market.start();
        gap("10:00:40", "10:03:10");
        List<FeedStatus> statuses = of(FeedStatus.class, toldAfterTheCandles());
        assertThat(statuses).last().satisfies(status -> {
            assertThat(status.detail()).endsWith("its candles could not be read: 429 Too many requests");
            assertThat(status.counts()).contains(new Count("candles not read", 1));
        });
    }

    @Test
    void gaps_beyond_the_limit_and_those_within_a_minute_ask_for_nothing() throws InterruptedException {
        CountDownLatch mayAnswer = new CountDownLatch(1);
        Backfill backfill = new Backfill((_, _, _) -> {
            mayAnswer.await();
            return List.of();
        }, 1);
        GapFilling filling = new GapFilling(Optional.of(backfill));
        filling.ask(new Gap(INFY, at("10:00:01"), at("10:01:59")));
        filling.ask(new Gap(INFY, at("10:00:01"), at("10:02:59")));
        filling.ask(new Gap(DLF, at("10:00:01"), at("10:02:59")));
        assertThat(filling.counts()).containsExactly(new Count("gaps within a minute", 1),
                new Count("gaps beyond the backfill limit", 1));
    }

    @Test
    void a_market_of_nothing_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LiveMarket("zerodha",
                new ScriptedTicks("10:00:00"), Optional.empty(), CalendarFile.bundled(), LiveLimits.STANDARD,
                ticks))
                .withMessageContaining("needs at least one instrument");
    }
}
