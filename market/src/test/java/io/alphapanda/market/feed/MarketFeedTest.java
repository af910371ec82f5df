package io.alphapanda.market.feed;

import static io.alphapanda.market.feed.TestTicks.SHARE;
import static io.alphapanda.market.feed.TestTicks.fact;
import static io.alphapanda.market.feed.TestTicks.market;
import static io.alphapanda.market.testing.TestBars.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.control.Heartbeat;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.FeedStatus;
import io.alphapanda.domain.marketdata.FeedStatus.Count;
import io.alphapanda.domain.marketdata.FeedStatus.State;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.marketdata.MarketClock.Due;
import io.alphapanda.domain.marketdata.Quote;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.market.calendar.CalendarFile;
import io.alphapanda.market.clock.SessionClock;
import io.alphapanda.market.stream.MarketFact;
import io.alphapanda.market.testing.TestBars;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MarketFeedTest {
    private static final List<MarketFact> TWO_DAYS = List.of(fact("2026-11-16T09:14:59", "99"),
            fact("2026-11-16T09:15:00", "100"), fact("2026-11-16T09:15:00.500", "101"),
            fact("2026-11-16T15:29:59", "102"), fact("2026-11-17T09:15:01", "103"));

    @Test
    void clock_and_ticks_stand_in_time_order_and_the_open_comes_before_the_tick_of_its_moment() {
        List<Envelope> all = drain(feed(TWO_DAYS, true));
        assertThat(all).extracting(Envelope::occurredAtMicros).isSorted();
        int open = indexOf(all, new MarketClock(MarketSegment.EQUITY, Due.OPEN));
        assertThat(all.get(open + 1).data()).isEqualTo(TestTicks.tick("2026-11-16T09:15:00", "100", 0));
        assertThat(of(all, Tick.class)).extracting(tick -> tick.lastPrice().toString())
                .containsExactly("100.00", "101.00", "102.00", "103.00");
    }

    @Test
    void the_feed_tells_of_itself_from_start_to_stop() {
        MarketFeed feed = feed(TWO_DAYS, true);
        assertThat(feed.state()).isEqualTo(State.STOPPED);
        assertThat(feed.next().orElseThrow().data())
                .isEqualTo(new FeedStatus("test", State.STARTED, "", List.of()));
        List<Envelope> rest = drain(feed);
        assertThat(feed.state()).isEqualTo(State.STOPPED);
        List<FeedStatus> statuses = of(rest, FeedStatus.class);
        assertThat(statuses).extracting(FeedStatus::state).containsExactly(State.CONNECTED, State.REPORT,
                State.REPORT, State.STOPPED);
        assertThat(statuses.get(1)).isEqualTo(new FeedStatus("test", State.REPORT, "EQUITY closed",
                List.of(new Count("passed", 3), new Count("pre-open", 1))));
        assertThat(statuses.getLast().counts()).contains(new Count("passed", 4));
        assertThat(rest.getFirst().key()).isEqualTo("EQUITY");
        assertThat(rest.getLast().key()).isEqualTo("market-feed:test");
        assertThat(shown(rest.getLast())).isEqualTo("2026-11-17 15:30:10");
    }

    @Test
    void every_event_is_numbered_per_key_without_a_gap_and_has_its_derived_id() {
        List<Envelope> all = drain(feed(TWO_DAYS, true));
        Map<String, Long> last = new HashMap<>();
        for (Envelope event : all) {
            assertThat(event.source()).isEqualTo("market-feed");
            assertThat(event.topic().isPublishedBy(event.source())).isTrue();
            assertThat(event.sequence()).isEqualTo(last.merge(event.key(), 1L, Long::sum));
            assertThat(event).isEqualTo(Envelope.input("market-feed", Scope.SHARED, event.key(),
                    event.occurredAtMicros(), event.sequence(), event.data()));
        }
        assertThat(last.keySet()).containsExactlyInAnyOrder("EQUITY", "NSE:INFY", "market-feed:test");
    }

    @Test
    void two_feeds_of_equal_streams_give_equal_events() {
        assertThat(drain(feed(TWO_DAYS, true))).isEqualTo(drain(feed(TWO_DAYS, true)));
    }

    @Test
    void after_a_restart_what_lies_before_a_moment_is_passed_over_and_numbering_goes_on() {
        List<Envelope> all = drain(feed(TWO_DAYS, true));
        MarketFeed restarted = feed(TWO_DAYS, true);
        restarted.skipUntil(at("2026-11-16T15:29:59"));
        List<Envelope> rest = drain(restarted);
        assertThat(rest.getFirst().occurredAtMicros()).isEqualTo(at("2026-11-16T15:29:59"));
        assertThat(rest).isEqualTo(all.subList(all.size() - rest.size(), all.size()));
    }

    @Test
    void off_session_constant_prices_reach_nobody() {
        List<MarketFact> evening = Stream.iterate(at("2026-11-16T16:00"), micros -> micros + 1_000_000L)
                .limit(600).map(micros -> new MarketFact(micros, TestTicks.tick(micros, "100", 0))).toList();
        List<Envelope> all = drain(feed(evening, true));
        assertThat(of(all, Tick.class)).isEmpty();
        assertThat(of(all, FeedStatus.class).getLast().counts()).contains(new Count("outside hours", 600));
    }

    @Test
    void bars_come_before_what_is_due_at_their_end_and_seconds_only_if_wanted() {
        List<MarketFact> bars = List.of(bar("2026-11-16T09:15"), bar("2026-11-16T15:29"),
                bar("2026-11-16T15:30"));
        List<Envelope> all = drain(feed(bars, false));
        assertThat(all.stream().map(event -> shown(event).substring(11) + " " + word(event)))
                .containsExactly("09:00:00 STARTED", "09:00:00 PRE_OPEN", "09:15:00 OPEN",
                        "09:16:00 CONNECTED", "09:16:00 bar", "15:12:00 MIS_CUT_OFF", "15:30:00 bar",
                        "15:30:00 CLOSED", "15:30:00 REPORT", "15:30:00 STOPPED");
    }

    @Test
    void a_stopped_feed_says_so_and_gives_nothing_more() {
        MarketFeed feed = feed(TWO_DAYS, false);
        while (feed.state() != State.CONNECTED) {
            feed.next();
        }
        feed.stop();
        List<Envelope> rest = drain(feed);
        assertThat(rest).last().extracting(MarketFeedTest::word).isEqualTo("STOPPED");
        assertThat(of(rest, MarketClock.class)).extracting(MarketClock::due).doesNotContain(Due.CLOSED);
        assertThat(feed.next()).isEmpty();
    }

    @Test
    void an_empty_stream_leaves_nothing_in_the_log() {
        assertThat(drain(feed(List.of(), true))).isEmpty();
    }

    @Test
    void a_stream_may_tell_the_mere_time_and_of_its_connection() {
        long ten = at("2026-11-16T10:00");
        FeedStatus lost = new FeedStatus("socket", State.DISCONNECTED, "ping missed", List.of());
        MarketFeed feed = feed(List.of(fact("2026-11-16T09:59:59", "100"), new MarketFact(ten, lost),
                new MarketFact(ten + 2_000_000, new MarketClock(MarketSegment.EQUITY, Due.SECOND))), true);
        List<Envelope> all = new ArrayList<>();
        while (feed.state() != State.DISCONNECTED) {
            all.add(feed.next().orElseThrow());
        }
        assertThat(all.getLast().data()).isEqualTo(new MarketClock(MarketSegment.EQUITY, Due.SECOND));
        assertThat(feed.next().orElseThrow().data()).isEqualTo(lost);
        assertThat(shown(feed.next().orElseThrow())).isEqualTo("2026-11-16 10:00:01");
        assertThat(shown(feed.next().orElseThrow())).isEqualTo("2026-11-16 10:00:02");
    }

    @Test
    void time_never_runs_back_whatever_the_stream_says() {
        MarketFact early = new MarketFact(at("2026-11-16T10:00:05"),
                new Quote(SHARE.id(), Depth.UNKNOWN));
        List<Envelope> all = drain(feed(List.of(fact("2026-11-16T10:00:09", "100"), early), true));
        assertThat(all).extracting(Envelope::occurredAtMicros).isSorted();
        assertThat(of(all, Quote.class)).hasSize(1);
    }

    @Test
    void what_no_market_may_say_is_refused() {
        MarketFeed feed = feed(List.of(new MarketFact(at("2026-11-16T10:00"),
                new Heartbeat("x", "all", "here", 1, Heartbeat.State.ACTIVE, 0, 0, 0))), false);
        assertThatThrownBy(() -> drain(feed)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("heartbeat");
    }

    private static MarketFact bar(String start) {
        return new MarketFact(at(start) + 60_000_000L, TestBars.bar(start, Timeframe.M1, "100"));
    }

    private static MarketFeed feed(List<MarketFact> facts, boolean everySecond) {
        Set<MarketSegment> segments = Set.of(MarketSegment.EQUITY);
        SessionClock clock = everySecond ? SessionClock.everySecond(CalendarFile.bundled(), segments)
                : new SessionClock(CalendarFile.bundled(), segments);
        TickGate gate = new TickGate(CalendarFile.bundled(), List.of(SHARE), GateRules.USUAL);
        return new MarketFeed("test", market(facts), gate, clock);
    }

    private static List<Envelope> drain(MarketFeed feed) {
        List<Envelope> all = new ArrayList<>();
        for (Optional<Envelope> event = feed.next(); event.isPresent(); event = feed.next()) {
            all.add(event.get());
        }
        return all;
    }

    private static <E> List<E> of(List<Envelope> events, Class<E> kind) {
        return events.stream().map(Envelope::data).filter(kind::isInstance).map(kind::cast).toList();
    }

    private static int indexOf(List<Envelope> all, Object data) {
        return all.stream().map(Envelope::data).toList().indexOf(data);
    }

    private static String shown(Envelope event) {
        return Ist.shown(event.occurredAtMicros());
    }

    private static String word(Envelope event) {
        return switch (event.data()) {
            case FeedStatus status -> status.state().name();
            case MarketClock clock -> clock.due().name();
            default -> "bar";
        };
    }
}
