package io.alphapanda.services.marketfeed;

import static io.alphapanda.services.marketfeed.ScriptedTicks.DLF;
import static io.alphapanda.services.marketfeed.ScriptedTicks.INFY;
import static io.alphapanda.services.marketfeed.ScriptedTicks.at;
import static io.alphapanda.services.marketfeed.ScriptedTicks.ids;
import static io.alphapanda.services.marketfeed.ScriptedTicks.tick;
import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.FeedStatus;
import io.alphapanda.domain.marketdata.FeedStatus.State;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.marketdata.MarketClock.Due;
import io.alphapanda.domain.marketdata.Quote;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.eventlog.hosting.Desk;
import io.alphapanda.eventlog.memory.MemoryEventLog;
import io.alphapanda.eventlog.testing.Waits;
import io.alphapanda.market.build.BarBuilder;
import io.alphapanda.market.build.BarBuilderRules;
import io.alphapanda.market.calendar.CalendarFile;
import io.alphapanda.market.feed.GateRules;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveFeedTest {
    private static final Depth BOOK = new Depth(List.of(new Depth.Level(Price.ofRupees("1499.95"), 10, 2)),
            List.of(new Depth.Level(Price.ofRupees("1500.05"), 20, 3)));
    private final MemoryEventLog log = new MemoryEventLog(1_000_000);
    private final ScriptedTicks ticks = new ScriptedTicks("10:00:00.5", INFY, DLF);
    private final LiveFeed feed = new LiveFeed("zerodha", new LiveMarket("zerodha", ticks, Optional.empty(),
            CalendarFile.bundled(), LiveLimits.STANDARD, ticks), CalendarFile.bundled(), GateRules.USUAL,
            ticks);
    private final Desk desk = Desk.over(log).clock(ticks).ticker(System::nanoTime).seed(1)
            .decider(new BarBuilder(new BarBuilderRules(List.of(INFY, DLF), List.of(Timeframe.values()),
                    BarBuilderRules.LIVE_GRACE_MICROS), CalendarFile.bundled()))
            .source(feed).start();

    @AfterEach
    void stop() {
        desk.stop();
    }

    private <T extends Event> List<T> logged(Class<T> kind) {
        return envelopes(kind).stream().map(event -> kind.cast(event.data())).toList();
    }

    private List<Envelope> envelopes(Class<? extends Event> kind) {
        List<Envelope> found = new java.util.ArrayList<>();
        log.replay(log.startPosition(), (_, event) -> {
            if (kind.isInstance(event.data())) {
                found.add(event);
            }
        });
        return found;
    }

    private void awaitLogged(Class<? extends Event> kind, int count) throws InterruptedException {
        Waits.until(count + " of " + kind.getSimpleName() + " are logged",
                () -> envelopes(kind).size() >= count);
    }

    @Test
    void seed_row_68_prices_quotes_order_book_and_bars_are_distributed() throws InterruptedException {
        Tick first = tick(INFY, "1500", "10:00:00");
        Tick withBook = new Tick(DLF.id(), Price.ofRupees("700"), 5, 100, 0, at("10:00:00"), BOOK);
        ticks.pass("10:00:00.6", first, withBook, new Quote(INFY.id(), BOOK));
        awaitLogged(Tick.class, 2);
        ticks.pass("10:01:01.5");
        awaitLogged(Bar.class, 2);
        assertThat(logged(Tick.class)).containsExactly(first, withBook);
        assertThat(logged(Quote.class)).containsExactly(new Quote(INFY.id(), BOOK));
        assertThat(logged(Bar.class))
                .extracting(bar -> bar.instrument() + " " + bar.timeframe() + " " + bar.close())
                .containsExactly("NSE:DLF 1m 700.00", "NSE:INFY 1m 1500.00");
    }

    @Test
    void the_door_gives_time_and_numbers_and_a_second_life_goes_on_with_them() throws InterruptedException {
        ticks.pass("10:00:00.6", tick(INFY, "1500", "10:00:00"));
        awaitLogged(Tick.class, 1);
        desk.stop();
        ScriptedTicks again = new ScriptedTicks("10:00:02", INFY);
        LiveFeed second = new LiveFeed("zerodha", new LiveMarket("zerodha", again, Optional.empty(),
                CalendarFile.bundled(), LiveLimits.STANDARD, again), CalendarFile.bundled(), GateRules.USUAL,
                again);
        Desk next = Desk.over(log).clock(again).ticker(System::nanoTime).seed(1)
                .decider(new BarBuilder(new BarBuilderRules(List.of(INFY, DLF), List.of(Timeframe.values()),
                        BarBuilderRules.LIVE_GRACE_MICROS), CalendarFile.bundled()))
                .source(second).start();
        again.pass("10:00:02.5", tick(INFY, "1501", "10:00:02"));
        awaitLogged(Tick.class, 2);
        next.stop();
        List<Envelope> all = envelopes(Tick.class);
        assertThat(all).extracting(Envelope::sequence).containsExactly(1L, 2L);
        assertThat(all).extracting(Envelope::source).containsOnly("market-feed");
        assertThat(all).extracting(Envelope::occurredAtMicros).containsExactly(at("10:00:00.6"),
                at("10:00:02.5"));
    }

    @Test
    void at_its_start_the_phases_that_are_over_are_told_and_the_seconds_are_not()
            throws InterruptedException {
        ticks.pass("10:00:01");
        awaitLogged(MarketClock.class, 3);
        ticks.pass("10:00:02");
        awaitLogged(MarketClock.class, 4);
        assertThat(logged(MarketClock.class)).filteredOn(clock -> clock.due() != Due.SECOND).containsExactly(
                new MarketClock(MarketSegment.EQUITY_AUCTION, Due.PRE_OPEN),
                new MarketClock(MarketSegment.EQUITY_AUCTION, Due.OPEN));
        assertThat(logged(FeedStatus.class)).extracting(FeedStatus::state).containsExactly(State.STARTED);
    }

    @Test
    void what_the_gate_refuses_never_reaches_the_log() throws InterruptedException {
        ticks.pass("10:00:01", tick(INFY, "1500", "10:00:01"), tick(INFY, "1900", "10:00:01"),
                tick(INFY, "1501", "09:58:00"), tick(DLF, "700", "10:00:01"));
        awaitLogged(Tick.class, 2);
        assertThat(logged(Tick.class)).containsExactly(tick(INFY, "1500", "10:00:01"),
                tick(DLF, "700", "10:00:01"));
    }

    @Test
    void losses_and_returns_are_on_the_log_and_the_stop_is_the_last_word() throws InterruptedException {
        ticks.pass("10:00:01", tick(INFY, "1500", "10:00:01"));
        awaitLogged(Tick.class, 1);
        ticks.tell(new LiveNews.Lost(at("10:00:01"), ids(INFY, DLF), "it broke off"));
        awaitLogged(FeedStatus.class, 3);
        ticks.tell(new LiveNews.Regained(at("10:00:01"), ids(INFY, DLF)));
        awaitLogged(FeedStatus.class, 4);
        ticks.pass("10:00:02", tick(INFY, "1501", "10:00:02"));
        awaitLogged(Tick.class, 2);
        ticks.pass("10:00:03");
        awaitLogged(FeedStatus.class, 6);
        desk.stop();
        assertThat(logged(FeedStatus.class)).extracting(FeedStatus::state).containsExactly(State.STARTED,
                State.CONNECTED, State.DISCONNECTED, State.REPORT, State.CONNECTED, State.REPORT,
                State.STOPPED);
        assertThat(logged(FeedStatus.class).get(5).detail())
                .startsWith("missing: NSE:INFY from 2026-11-23 10:00:01");
        assertThat(feed.failure()).isEmpty();
        // Nothing of the rest of the session is told.
        assertThat(logged(MarketClock.class)).noneMatch(clock -> clock.due() == Due.CLOSED);
    }
}
