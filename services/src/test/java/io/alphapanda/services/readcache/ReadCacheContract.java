package io.alphapanda.services.readcache;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.eventlog.codec.EnvelopeJson;
import io.alphapanda.eventlog.testing.SampleEvents;
import io.alphapanda.services.readcache.CacheChange.Count;
import io.alphapanda.services.readcache.CacheChange.Document;
import io.alphapanda.services.readcache.CacheKeys.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every read cache promises, whatever stores it; inherited by the tests of each.
public abstract class ReadCacheContract {
    private static final StrategyId GROUP = new StrategyId("sma-cross.nifty");
    private static final InstrumentId NIFTY = new InstrumentId("NSE:NIFTY 50");
    private static final Scope PAPER = SampleEvents.PAPER;
    private static final Scope LIVE = Scope.account("zerodha");

    private ReadCache cache = new MemoryReadCache();
    private long position;

    /// A cache that is empty.
    protected abstract ReadCache openEmpty();

    @BeforeEach
    final void openIt() {
        cache = openEmpty();
    }

    @AfterEach
    final void closeIt() {
        cache.close();
    }

    private static Envelope event(EventType type, Scope scope, long sequence) {
        Envelope sample = SampleEvents.outputOf(SampleEvents.bar(sequence), type);
        return new Envelope(sample.id(), sample.source(), scope, sample.key(), sample.occurredAtMicros(),
                sample.publishedAtMicros(), sample.correlationId(), sample.causationId(),
                sample.traceparent(),
                sequence, sample.data());
    }

    private void feed(CacheFeed feed, Envelope event) {
        feed.deliver(position++, event);
    }

    private CacheFeed feed() {
        return CacheFeed.into(cache, 0, Long.MAX_VALUE);
    }

    private Optional<String> found(String key) {
        return cache.find(key);
    }

    @Test
    protected void seed_row_137_books_and_positions_stand_under_the_keys_of_the_seeds() {
        CacheFeed feed = feed();
        Envelope books = event(EventType.PORTFOLIO_UPDATED, PAPER, 1);
        Envelope older = event(EventType.POSITION_UPDATED, PAPER, 2);
        Envelope newer = event(EventType.POSITION_UPDATED, PAPER, 3);
        List.of(books, older, newer).forEach(event -> feed(feed, event));
        assertThat(found("paper:portfolio:sma-cross.nifty")).hasValue(EnvelopeJson.toJson(books));
        assertThat(found("paper:positions:sma-cross.nifty:NSE:NIFTY 50"))
                .hasValue(EnvelopeJson.toJson(newer));
        assertThat(EnvelopeJson.fromJson(found(CacheKeys.portfolio(PAPER, GROUP)).orElseThrow()))
                .isEqualTo(books);
        assertThat(found(CacheKeys.portfolio(PAPER, GROUP)).orElseThrow()).contains("\"cash\":\"1000000");
    }

    @Test
    protected void seed_row_55_the_same_strategy_of_two_accounts_never_meets() {
        CacheFeed feed = feed();
        Envelope paper = event(EventType.PORTFOLIO_UPDATED, PAPER, 1);
        Envelope live = event(EventType.PORTFOLIO_UPDATED, LIVE, 2);
        List.of(paper, live, event(EventType.ORDER_PARTIALLY_FILLED, LIVE, 3))
                .forEach(each -> feed(feed, each));
        assertThat(cache.findAll(CacheKeys.portfolios(PAPER)))
                .containsExactlyEntriesOf(Map.of("paper:portfolio:sma-cross.nifty",
                        EnvelopeJson.toJson(paper)));
        assertThat(cache.findAll(CacheKeys.portfolios(LIVE)))
                .containsExactlyEntriesOf(Map.of("zerodha:portfolio:sma-cross.nifty",
                        EnvelopeJson.toJson(live)));
        assertThat(cache.findAll("paper:risk:")).isEmpty();
        assertThat(cache.findAll("zerodha:risk:")).hasSize(1);
        assertThat(cache.findAll("nobody:")).isEmpty();
    }

    @Test
    protected void seed_row_186_an_event_that_comes_again_later_is_dealt_with_once() {
        CacheFeed feed = feed();
        Envelope fill = event(EventType.ORDER_PARTIALLY_FILLED, PAPER, 1);
        Envelope signal = event(EventType.TRADING_SIGNAL, PAPER, 2);
        for (int time = 0; time < 3; time++) {
            feed(feed, fill);
            feed(feed, signal);
        }
        assertThat(found("paper:risk:daily_trades:sma-cross.nifty:20261123")).hasValue("1");
        assertThat(found(CacheKeys.count(Stage.SIGNALS, PAPER))).hasValue("1");
        assertThat(cache.cursor()).isEqualTo(6);
        feed(feed, event(EventType.TRADING_SIGNAL, PAPER, 3));
        assertThat(found(CacheKeys.count(Stage.SIGNALS, PAPER))).hasValue("2");
    }

    @Test
    protected void an_order_is_one_trade_of_the_exchanges_day_however_often_it_fills() {
        CacheFeed feed = feed();
        feed(feed, event(EventType.ORDER_PARTIALLY_FILLED, PAPER, 1));
        feed(feed, event(EventType.ORDER_FILLED, PAPER, 2));
        assertThat(found(CacheKeys.dailyTrades(PAPER, GROUP, SampleEvents.OPEN_MICROS))).hasValue("1");
        assertThat(CacheKeys.dailyTrades(PAPER, GROUP, SampleEvents.OPEN_MICROS - 10 * 3_600_000_000L))
                .as("23:15 in India is still the day before").endsWith("20261122");
    }

    @Test
    protected void ticks_go_in_rounds_and_of_each_instrument_the_newest_stays() {
        CacheFeed feed = feed();
        for (int tick = 1; tick <= 100; tick++) {
            feed(feed, event(EventType.MARKET_TICK, Scope.SHARED, 1));
        }
        assertThat(feed.deliveredPosition()).isEqualTo(100);
        Envelope clock = event(EventType.MARKET_CLOCK, Scope.SHARED, 1);
        feed(feed, clock);
        assertThat(cache.cursor()).isEqualTo(101);
        assertThat(found("pipeline:market_ticks:shared:count")).hasValue("100");
        assertThat(found("shared:ltp:NSE:NIFTY 50")).get().asString().contains("\"last_price\":\"24350.05\"");
        assertThat(found(CacheKeys.newest(Stage.MARKET_TICKS, Scope.SHARED))).isEqualTo(
                found(CacheKeys.lastPrice(NIFTY)));
        for (int tick = 0; tick < TickRound.TICKS_MAX; tick++) {
            feed(feed, event(EventType.MARKET_TICK, Scope.SHARED, 1));
        }
        assertThat(cache.cursor()).as("a full round waits for nothing").isEqualTo(position);
    }

    @Test
    protected void each_stage_of_the_pipeline_shows_its_newest_event_and_how_many_there_were() {
        CacheFeed feed = feed();
        List<EventType> types = List.of(EventType.TRADING_SIGNAL, EventType.VALIDATED_SIGNAL,
                EventType.REJECTED_SIGNAL, EventType.ORDER_PLACED, EventType.PORTFOLIO_UPDATED);
        types.forEach(type -> IntStream.rangeClosed(1, 3)
                .forEach(i -> feed(feed, event(type, PAPER, i))));
        for (String stage : List.of("signals", "signals_validated", "signals_rejected", "orders",
                "portfolio_updates")) {
            assertThat(found("pipeline:" + stage + ":paper:count")).as(stage).hasValue("3");
            assertThat(found("pipeline:" + stage + ":paper:last")).as(stage).get().asString()
                    .contains("\"sequence\":3");
        }
    }

    @Test
    protected void what_was_taken_is_not_taken_again_and_the_cursor_says_so() {
        CacheStep step = new CacheStep(Optional.empty(), 1, List.of(new Count("count", 2, Optional.empty()),
                new Document("document", "{}", Optional.empty())));
        cache.take(10, List.of(step));
        cache.take(10, List.of(step));
        cache.take(9, List.of(step));
        assertThat(found("count")).hasValue("2");
        cache.take(11, List.of());
        assertThat(cache.cursor()).isEqualTo(11);
        assertThat(cache.findAll("")).containsOnlyKeys("count", "document");
    }

    @Test
    protected void a_cache_of_another_log_is_made_again_from_the_beginning() {
        CacheFeed feed = feed();
        Envelope fill = event(EventType.ORDER_PARTIALLY_FILLED, PAPER, 1);
        feed(feed, fill);
        feed(feed, event(EventType.PORTFOLIO_UPDATED, PAPER, 2));
        CacheFeed again = CacheFeed.into(cache, 0, 1);
        assertThat(again.deliveredPosition()).isZero();
        assertThat(cache.findAll("")).isEmpty();
        position = 0;
        feed(again, fill);
        assertThat(found("paper:risk:daily_trades:sma-cross.nifty:20261123")).as("its mark was forgotten too")
                .hasValue("1");
        assertThat(CacheFeed.into(cache, 5, 9).deliveredPosition()).as("it was away for too long").isZero();
    }

    @Test
    protected void a_record_put_aside_moves_the_cursor_and_nothing_else() {
        CacheFeed feed = feed();
        feed(feed, event(EventType.PORTFOLIO_UPDATED, PAPER, 1));
        Map<String, String> before = cache.findAll("");
        feed.putAside(1);
        assertThat(cache.cursor()).isEqualTo(2);
        assertThat(feed.deliveredPosition()).isEqualTo(2);
        assertThat(cache.findAll("")).isEqualTo(before);
    }
}
