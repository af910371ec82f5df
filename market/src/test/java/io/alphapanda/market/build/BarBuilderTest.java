package io.alphapanda.market.build;

import static io.alphapanda.market.testing.TestBars.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.FeedStatus;
import io.alphapanda.domain.marketdata.FeedStatus.Count;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.marketdata.MarketClock.Due;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.testing.DeciderRun;
import io.alphapanda.domain.testing.FieldTape;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.market.calendar.CalendarFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarBuilderTest {
    private static final long SECOND = 1_000_000L;
    private static final Instrument INFY = share("INFY", false);
    private static final Instrument TCS = share("TCS", true);
    private static final List<Timeframe> ALL = List.of(Timeframe.values());

    private final BarBuilder builder = builder(BarBuilderRules.NO_GRACE, ALL);
    private final DeciderRun run = new DeciderRun(builder);

    @Test
    void a_bar_closes_at_the_first_event_at_its_end_and_descends_from_it() {
        tick("2026-11-16T09:15:00", "100", 10);
        tick("2026-11-16T09:15:20", "103", 15);
        tick("2026-11-16T09:15:40", "99", 15);
        tick("2026-11-16T09:15:59", "101", 21);
        List<Envelope> told = feedClock("2026-11-16T09:16:00", Due.SECOND);
        assertThat(told).hasSize(1);
        Envelope bar = told.getFirst();
        assertThat(shown((Bar) bar.data()))
                .isEqualTo("NSE:INFY 1m 09:15:00-09:16:00 100.00 103.00 99.00 101.00 21");
        assertThat(bar.key()).isEqualTo("NSE:INFY");
        assertThat(bar.occurredAtMicros()).isEqualTo(at("2026-11-16T09:16:00"));
        assertThat(bar.causationId()).isEqualTo(run.log().get(run.log().size() - 2).id());
        assertThat(bar.topic().isPublishedBy(builder.service())).isTrue();
    }

    @Test
    void a_tick_of_any_instrument_closes_bars_and_those_together_come_by_end_timeframe_and_name() {
        tick("2026-11-16T09:15:00", "100", 0);
        tick(TCS, "2026-11-16T09:15:30", "200", 0);
        tick(TCS, "2026-11-16T09:19:30", "201", 0);
        assertThat(shownBars()).containsExactly("NSE:INFY 1m 09:15:00-09:16:00 100.00 100.00 100.00 100.00 0",
                "NSE:TCS 1m 09:15:00-09:16:00 200.00 200.00 200.00 200.00 0");
        tick("2026-11-16T09:30:00", "105", 0);
        assertThat(bars().subList(2, bars().size()).stream().map(BarBuilderTest::brief)).containsExactly(
                "NSE:TCS 1m 09:20:00", "NSE:INFY 5m 09:20:00", "NSE:TCS 5m 09:20:00",
                "NSE:INFY 15m 09:30:00", "NSE:TCS 15m 09:30:00");
    }

    @Test
    void a_minute_without_a_tick_has_no_bar() {
        tick("2026-11-16T09:15:00", "100", 0);
        tick("2026-11-16T09:18:00", "101", 0);
        feedClock("2026-11-16T09:19:00", Due.SECOND);
        assertThat(bars().stream().map(BarBuilderTest::brief)).containsExactly("NSE:INFY 1m 09:16:00",
                "NSE:INFY 1m 09:19:00");
    }

    @Test
    void the_stamp_picks_the_bar_and_a_tick_of_a_closed_minute_is_late() {
        BarBuilder live = builder(BarBuilderRules.LIVE_GRACE_MICROS, List.of(Timeframe.M1, Timeframe.M5));
        DeciderRun liveRun = new DeciderRun(live);
        long minute = at("2026-11-16T09:16:00");
        feed(liveRun, minute - SECOND, stamped(minute - SECOND, "100", 10));
        feed(liveRun, minute + 200_000, stamped(minute, "105", 12));
        feed(liveRun, minute + 999_999, stamped(minute - 1, "98", 11));
        assertThat(liveRun.all(Bar.class)).as("within the grace").isEmpty();
        feed(liveRun, minute + SECOND, stamped(minute - 1, "50", 11));
        assertThat(liveRun.all(Bar.class).stream().map(BarBuilderTest::shown))
                .containsExactly("NSE:INFY 1m 09:15:00-09:16:00 100.00 100.00 98.00 98.00 10");
        clock(liveRun, at("2026-11-16T15:30:00"), Due.CLOSED);
        clock(liveRun, at("2026-11-16T15:30:01"), Due.SECOND);
        assertThat(liveRun.all(Bar.class).getLast().low()).as("left out of the five minutes, too")
                .isEqualTo(Price.ofRupees("98"));
        assertThat(liveRun.all(FeedStatus.class).getFirst().counts()).containsExactly(new Count("ticks", 3),
                new Count("late", 1), new Count("outside", 0), new Count("bars", 3));
    }

    @Test
    void no_bar_spans_two_sessions_and_the_last_ends_with_the_session() {
        tick("2026-11-16T15:29:59", "100", 5);
        List<Envelope> told = feedClock("2026-11-16T15:30:00", Due.CLOSED);
        assertThat(DeciderRun.of(told, Bar.class).stream().map(BarBuilderTest::shown)).containsExactly(
                "NSE:INFY 1m 15:29:00-15:30:00 100.00 100.00 100.00 100.00 1",
                "NSE:INFY 5m 15:25:00-15:30:00 100.00 100.00 100.00 100.00 1",
                "NSE:INFY 15m 15:15:00-15:30:00 100.00 100.00 100.00 100.00 1",
                "NSE:INFY 1h 15:15:00-15:30:00 100.00 100.00 100.00 100.00 1",
                "NSE:INFY 1d 09:15:00-15:30:00 100.00 100.00 100.00 100.00 1");
        assertThat(told.getLast().data()).isInstanceOf(FeedStatus.class);
        assertThat(told.getLast().key()).isEqualTo("market-data:bars");
        tick("2026-11-17T09:15:00", "101", 7);
        feedClock("2026-11-17T09:16:00", Due.SECOND);
        assertThat(shownBars()).last()
                .isEqualTo("NSE:INFY 1m 09:15:00-09:16:00 101.00 101.00 101.00 101.00 7");
    }

    @Test
    void bars_end_with_continuous_trading_and_the_day_with_the_auction() {
        tick(TCS, "2026-11-16T15:14:59", "200", 0);
        clock(run, at("2026-11-16T15:15:00"), Due.CLOSING_AUCTION);
        tick(TCS, "2026-11-16T15:15:00", "210", 0);
        clock(run, at("2026-11-16T15:35:00"), Due.CLOSED);
        assertThat(bars().stream().map(BarBuilderTest::brief)).containsExactly("NSE:TCS 1m 15:15:00",
                "NSE:TCS 5m 15:15:00", "NSE:TCS 15m 15:15:00", "NSE:TCS 1h 15:15:00", "NSE:TCS 1d 15:35:00");
        assertThat(run.all(FeedStatus.class).getLast().counts()).contains(new Count("outside", 1));
    }

    @Test
    void a_muhurat_evening_counts_from_its_own_open() {
        tick("2026-11-08T18:20:00", "100", 0);
        feedClock("2026-11-08T18:30:00", Due.SECOND);
        assertThat(bars().stream().map(BarBuilderTest::brief)).containsExactly("NSE:INFY 1m 18:21:00",
                "NSE:INFY 5m 18:25:00", "NSE:INFY 15m 18:30:00");
    }

    @Test
    void volume_is_the_increase_over_the_greatest_before_and_a_late_joiner_takes_what_it_sees() {
        tick("2026-11-16T10:00:00", "100", 5_000);
        tick("2026-11-16T10:00:10", "100", 5_030);
        tick("2026-11-16T10:00:20", "100", 5_010);
        tick("2026-11-16T10:00:30", "100", 0);
        tick("2026-11-16T10:01:00", "100", 5_040);
        tick("2026-11-16T10:02:00", "100", 5_040);
        feedClock("2026-11-16T10:05:00", Due.SECOND);
        assertThat(bars()).filteredOn(bar -> bar.timeframe() == Timeframe.M1).extracting(Bar::volume)
                .containsExactly(31L, 10L, 0L);
        assertThat(bars().getLast().volume()).as("of the five minutes").isEqualTo(41);
    }

    @Test
    void a_bar_that_has_closed_stays_closed_though_a_source_lags() {
        tick("2026-11-16T10:00:00", "100", 0);
        feedClock("2026-11-16T10:01:00", Due.SECOND);
        tick("2026-11-16T10:00:59", "50", 0);
        feedClock("2026-11-16T10:02:00", Due.SECOND);
        assertThat(shownBars())
                .containsExactly("NSE:INFY 1m 10:00:00-10:01:00 100.00 100.00 100.00 100.00 0");
    }

    @Test
    void weekends_and_strangers_are_left_out() {
        tick("2026-11-15T10:00:00", "100", 0);
        tick(share("STRANGER", false), "2026-11-16T10:00:00", "100", 0);
        feedClock("2026-11-16T15:30:00", Due.CLOSED);
        assertThat(bars()).isEmpty();
        assertThat(run.all(FeedStatus.class).getLast().counts()).contains(new Count("ticks", 0),
                new Count("outside", 1));
    }

    @Test
    void its_state_comes_back_after_every_event_and_over_another_state() {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            long stamp = at("2026-11-16T09:15:00") + i * 7L * SECOND;
            Instrument instrument = i % 3 == 0 ? TCS : INFY;
            ticks.add(new Tick(instrument.id(), new Price((1_000 + i * 37 % 50) * 50_000L), 1, 10L * i, 0,
                    stamp - i % 2 * SECOND, Depth.UNKNOWN));
        }
        DeciderRun straight = new DeciderRun(builder(SECOND, ALL));
        List<Bar> pieced = new ArrayList<>();
        BarBuilder one = builder(SECOND, ALL);
        BarBuilder other = builder(SECOND, ALL);
        for (int i = 0; i < ticks.size(); i++) {
            long now = at("2026-11-16T09:15:00") + i * 7L * SECOND;
            feed(straight, now, ticks.get(i));
            other.restore(FieldTape.of(one::snapshot));
            assertThat(FieldTape.of(other::snapshot).lines()).isEqualTo(FieldTape.of(one::snapshot).lines());
            pieced.addAll(DeciderRun.of(feed(new DeciderRun(other), now, ticks.get(i)), Bar.class));
            BarBuilder swapped = one;
            one = other;
            other = swapped;
        }
        assertThat(pieced).isEqualTo(straight.all(Bar.class)).hasSizeGreaterThan(100);
    }

    @Test
    void a_saved_state_of_an_instrument_that_is_not_configured_is_refused() {
        FieldTape saved = FieldTape.of(builder::snapshot);
        BarBuilder fewer = new BarBuilder(new BarBuilderRules(List.of(INFY), ALL, 0), CalendarFile.bundled());
        assertThatThrownBy(() -> fewer.restore(saved)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NSE:TCS").hasMessageContaining("configure it");
    }

    @Test
    void a_grace_of_a_minute_is_refused() {
        assertThatThrownBy(() -> new BarBuilderRules(List.of(), ALL, 60 * SECOND))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("below a minute");
    }

    private void tick(String time, String price, long volume) {
        tick(INFY, time, price, volume);
    }

    private void tick(Instrument instrument, String time, String price, long volume) {
        feed(run, at(time), new Tick(instrument.id(), Price.ofRupees(price), 1, volume, 0, 0, Depth.UNKNOWN));
    }

    private static Tick stamped(long stamp, String price, long volume) {
        return new Tick(INFY.id(), Price.ofRupees(price), 1, volume, 0, stamp, Depth.UNKNOWN);
    }

    private static List<Envelope> feed(DeciderRun run, long micros, Tick tick) {
        return run.feed(micros, Scope.SHARED, tick.instrument().value(), tick);
    }

    private List<Envelope> feedClock(String time, Due due) {
        return clock(run, at(time), due);
    }

    private static List<Envelope> clock(DeciderRun run, long micros, Due due) {
        return run.feed(micros, Scope.SHARED, "EQUITY", new MarketClock(MarketSegment.EQUITY, due));
    }

    private List<Bar> bars() {
        return run.all(Bar.class);
    }

    private List<String> shownBars() {
        return bars().stream().map(BarBuilderTest::shown).toList();
    }

    private static String shown(Bar bar) {
        return bar.instrument() + " " + bar.timeframe() + " " + Ist.shown(bar.startMicros()).substring(11)
                + "-" + Ist.shown(bar.endMicros()).substring(11) + " " + bar.open() + " " + bar.high() + " "
                + bar.low() + " " + bar.close() + " " + bar.volume();
    }

    private static String brief(Bar bar) {
        return bar.instrument() + " " + bar.timeframe() + " " + Ist.shown(bar.endMicros()).substring(11);
    }

    private static BarBuilder builder(long grace, List<Timeframe> timeframes) {
        return new BarBuilder(new BarBuilderRules(List.of(TCS, INFY), timeframes, grace),
                CalendarFile.bundled());
    }

    private static Instrument share(String symbol, boolean hasFutures) {
        Contract contract = new Contract(Exchange.NSE, symbol, Price.ofRupees("0.05"), 1, Contract.NO_FREEZE);
        return new Equity(contract.id(), contract, hasFutures);
    }
}
