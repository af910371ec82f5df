package io.alphapanda.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.marketdata.MarketClock.Due;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.eventlog.hosting.Desk;
import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.eventlog.memory.MemoryEventLog;
import io.alphapanda.services.marketfeed.Pace;
import io.alphapanda.services.marketfeed.PacedMarket;
import io.alphapanda.trading.portfolio.PortfolioKeeper;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MarketSourceTest {
    private static final long OPEN = 1_795_405_500_000_000L;
    private static final long SECOND = 1_000_000L;
    private final List<Long> waits = new CopyOnWriteArrayList<>();
    private final List<Envelope> seen = new CopyOnWriteArrayList<>();
    private long nanos;
    private long sequence;

    @Test
    void events_reach_the_desk_one_and_all_in_their_order() throws InterruptedException {
        List<Envelope> events = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            events.add(tick(OPEN + i));
        }
        MarketSource source = source(told(events), pace(Pace.UNLIMITED), Set.of());
        run(source);
        assertThat(ids()).isEqualTo(events.stream().map(Envelope::id).toList());
        assertThat(source.failure()).isEmpty();
    }

    @Test
    void only_open_sessions_take_time() throws InterruptedException {
        List<Envelope> events = List.of(clock(OPEN - 3 * SECOND, Due.PRE_OPEN),
                clock(OPEN - SECOND, Due.SECOND),
                clock(OPEN, Due.OPEN), clock(OPEN + SECOND, Due.SECOND), clock(OPEN + 2 * SECOND, Due.SECOND),
                clock(OPEN + 4 * SECOND, Due.CLOSED), clock(OPEN + 5 * SECOND, Due.SECOND));
        run(source(told(events), pace(2), Set.of()));
        assertThat(waits).as("from the first event in the session to its close")
                .containsExactly(500_000_000L, 1_000_000_000L);
        assertThat(ids()).hasSize(7);
    }

    @Test
    void a_market_that_goes_on_in_the_middle_of_a_session_takes_time_at_once() throws InterruptedException {
        run(source(told(List.of(tick(OPEN), tick(OPEN + SECOND))), pace(1),
                Set.of(MarketSegment.EQUITY)));
        assertThat(waits).containsExactly(1_000_000_000L);
    }

    @Test
    void a_market_that_breaks_off_says_so_and_what_it_told_is_kept() throws InterruptedException {
        ArrayDeque<Envelope> left = new ArrayDeque<>(List.of(tick(OPEN)));
        MarketSource source = source(() -> {
            if (left.isEmpty()) {
                throw new IllegalStateException("the file is torn");
            }
            return Optional.of(left.remove());
        }, pace(Pace.UNLIMITED), Set.of());
        run(source);
        assertThat(source.failure()).get().extracting(Throwable::getMessage).isEqualTo("the file is torn");
        assertThat(ids()).hasSize(1);
    }

    @Test
    void stopping_ends_a_wait_and_nothing_comes_afterwards() throws InterruptedException {
        CountDownLatch waiting = new CountDownLatch(1);
        Pause forever = _ -> {
            waiting.countDown();
            new CountDownLatch(1).await();
        };
        MarketSource source = source(
                told(List.of(tick(OPEN), tick(OPEN + SECOND), tick(OPEN + 2 * SECOND))),
                new Pace(1, () -> 0, forever), Set.of(MarketSegment.EQUITY));
        Desk desk = desk(source);
        assertThat(waiting.await(30, TimeUnit.SECONDS)).isTrue();
        source.stop();
        assertThat(source.ended().getCount()).isZero();
        assertThat(desk.stop().isClean()).isTrue();
        assertThat(ids()).hasSize(1);
        assertThat(source.failure()).as("to be stopped is no failure").isEmpty();
    }

    private List<EventId> ids() {
        return seen.stream().filter(event -> event.source().equals("market-feed")).map(Envelope::id).toList();
    }

    private void run(MarketSource source) throws InterruptedException {
        Desk desk = desk(source);
        assertThat(source.ended().await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(desk.stop().isClean()).isTrue();
    }

    private Desk desk(MarketSource source) {
        return Desk.over(new MemoryEventLog()).clock(InstantSource.system()).ticker(() -> 0).seed(1)
                .source(source)
                .decider(new PortfolioKeeper(Scope.account("paper"), Money.ofRupees("1000"),
                        Set.of(Topic.TICKS)))
                .tap((_, event) -> seen.add(event)).start();
    }

    private Pace pace(double speed) {
        return new Pace(speed, () -> nanos, wait -> {
            waits.add(wait);
            nanos += wait;
        });
    }

    private static Supplier<Optional<Envelope>> told(List<Envelope> events) {
        ArrayDeque<Envelope> left = new ArrayDeque<>(events);
        return () -> Optional.ofNullable(left.poll());
    }

    private Envelope tick(long micros) {
        return Envelope.input("market-feed", Scope.SHARED, "NSE:INFY", micros, ++sequence,
                new Tick(new InstrumentId("NSE:INFY"), Price.ofRupees("1500"), 1, 0, 0, 0, Depth.UNKNOWN));
    }

    private Envelope clock(long micros, Due due) {
        return Envelope.input("market-feed", Scope.SHARED, "EQUITY", micros, ++sequence,
                new MarketClock(MarketSegment.EQUITY, due));
    }

    private static MarketSource source(Supplier<Optional<Envelope>> market, Pace pace,
            Set<MarketSegment> openNow) {
        return new MarketSource(new PacedMarket(market, pace, openNow), List::of);
    }
}
