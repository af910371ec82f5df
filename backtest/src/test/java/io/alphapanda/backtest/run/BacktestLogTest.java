package io.alphapanda.backtest.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.backtest.report.RunReport;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.eventlog.memory.MemoryEventLog;
import io.alphapanda.market.calendar.CalendarFile;
import io.alphapanda.trading.risk.RiskLimits;
import io.alphapanda.trading.sizing.SizeRule;
import io.alphapanda.trading.venue.Slippage;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What a run leaves in its log.
class BacktestLogTest {
    private static final String[] BARS = {"100 100", "100 99", "99 101", "102 103", "103 103", "104 100",
        "98 97",
        "96 99", "101 102"};

    private final MemoryEventLog log = new MemoryEventLog();

    @Test
    void a_fill_can_be_followed_back_to_its_bar_and_on_to_its_position() {
        List<Envelope> events = run(SmallMarket.bars("09:15", BARS));
        Map<EventId, Envelope> byId = new HashMap<>();
        events.forEach(event -> byId.put(event.id(), event));
        Envelope position = events.stream().filter(e -> e.type() == EventType.POSITION_UPDATED).findFirst()
                .orElseThrow();
        List<EventType> chain = new ArrayList<>();
        for (Envelope at = position; at != null; at = at.causationId() == null ? null
                : Objects.requireNonNull(byId.get(at.causationId()))) {
            chain.add(at.type());
            assertThat(at.correlationId()).isEqualTo(position.correlationId());
        }
        assertThat(chain).containsExactly(EventType.POSITION_UPDATED, EventType.ORDER_FILLED,
                EventType.ORDER_PLACED, EventType.VALIDATED_SIGNAL, EventType.FUSED_SIGNAL,
                EventType.TRADING_SIGNAL, EventType.MARKET_BAR);
        assertThat(byId).hasSameSizeAs(events);
    }

    @Test
    void each_step_has_its_own_topic_and_an_accounts_steps_share_one_key() {
        List<Envelope> events = run(SmallMarket.bars("09:15", BARS));

        assertThat(events).filteredOn(event -> event.type().isDecision()).extracting(Envelope::topicName)
                .startsWith("paper.signals.raw", "paper.signals.fused", "paper.signals.validated",
                        "paper.orders.submitted", "paper.orders.acknowledged", "paper.orders.filled",
                        "paper.positions.updated");
        assertThat(events).filteredOn(event -> event.type().isDecision())
                .allSatisfy(event -> assertThat(event.key()).isEqualTo("paper:sma-cross:NSE:INFY"));
        assertThat(events).filteredOn(event -> event.data() instanceof Bar)
                .allSatisfy(event -> assertThat(event.key()).isEqualTo("NSE:INFY"));
    }

    @Test
    void log_order_never_runs_back_and_every_key_counts_from_one_without_a_gap() {
        List<Envelope> events = run(SmallMarket.bars("09:15", BARS));
        long before = Long.MIN_VALUE;
        Map<String, Long> sequences = new HashMap<>();
        for (Envelope event : events) {
            assertThat(event.occurredAtMicros()).isGreaterThanOrEqualTo(before);
            before = event.occurredAtMicros();
            long expected = sequences.merge(event.source() + "|" + event.key(), 1L, Long::sum);
            assertThat(event.sequence()).isEqualTo(expected);
            if (event.data() instanceof Fill fill) {
                assertThat(fill.executedAtMicros()).isLessThan(event.occurredAtMicros());
            }
        }
    }

    @Test
    void on_one_bar_the_venue_fills_before_the_strategy_is_heard() {
        // At index 6 a short is opened; make the strategy change its mind on the very bar that fills it.
        List<Envelope> events = run(
                SmallMarket.bars("09:15", "100 100", "100 99", "99 101", "102 98", "97 96"));
        List<EventType> onThirdBar = events.stream()
                .filter(event -> event.occurredAtMicros()
                        == Ist.micros(SmallMarket.MONDAY, LocalTime.parse("09:19")))
                .map(Envelope::type).filter(EventType::isDecision).toList();

        assertThat(onThirdBar.indexOf(EventType.ORDER_FILLED)).isZero();
        assertThat(onThirdBar).contains(EventType.TRADING_SIGNAL);
        // The exit is for what the fill before it had bought.
        assertThat(events).filteredOn(event -> event.type() == EventType.ORDER_FILLED).hasSize(3);
    }

    @Seeded(count = 5)
    void the_same_run_gives_the_same_hash_and_another_run_another(long seed) {
        BacktestInput market = randomWalk(seed, 1_500);
        RunReport first = new Backtest(market, settings("3"), () -> 0).run(new MemoryEventLog());
        RunReport second = new Backtest(market, settings("3"), () -> 0).run(new MemoryEventLog());
        RunReport other = new Backtest(market, settings("4"), () -> 0).run(new MemoryEventLog());

        assertThat(first.trips()).isNotEmpty();
        assertThat(second.eventsHash()).isEqualTo(first.eventsHash()).hasSize(64);
        assertThat(second.trips()).isEqualTo(first.trips());
        assertThat(second.end()).isEqualTo(first.end());
        assertThat(other.eventsHash()).isNotEqualTo(first.eventsHash());
    }

    @Seeded(count = 3)
    void run_again_over_its_own_log_a_finished_run_adds_nothing_and_reports_the_same(long seed) {
        BacktestInput market = randomWalk(seed, 800);
        RunReport first = new Backtest(market, settings("3"), () -> 0).run(log);
        RunReport again = new Backtest(market, settings("3"), () -> 0).run(log);

        assertThat(again.events()).isEqualTo(first.events());
        assertThat(again.eventsHash()).isEqualTo(first.eventsHash());
        assertThat(again.end()).isEqualTo(first.end());
        assertThat(again.trips()).isEqualTo(first.trips());
    }

    @Seeded(count = 5)
    void what_an_account_is_worth_is_what_its_trips_made_less_charges_and_what_is_open(long seed) {
        RunReport report = new Backtest(randomWalk(seed, 1_500), settings("3"), () -> 0)
                .run(new MemoryEventLog());
        Money made = report.trips().stream().map(trip -> trip.pnl()).reduce(Money.ZERO, Money::plus);

        assertThat(report.end().realised()).isEqualTo(made);
        assertThat(report.end().charges()).isEqualTo(report.charges().total());
        assertThat(report.end().equity()).isEqualTo(report.startingCash().plus(made)
                .plus(report.end().unrealised()).minus(report.charges().total()));
        assertThat(new Money(report.equity().micros(report.bars() - 1))).isEqualTo(report.end().equity());
    }

    private List<Envelope> run(BacktestInput input) {
        new Backtest(input, SmallMarket.settings("touch", CloseAtEnd.NO), () -> 0).run(log);
        List<Envelope> events = new ArrayList<>();
        log.replay(0, (position, event) -> events.add(event));
        return events;
    }

    private static BacktestSettings settings(String fast) {
        return new BacktestSettings("ema-cross", Map.of("fast", fast, "slow", "9", "direction", "long-only"),
                Money.ofRupees("1000000"), SizeRule.of("90%"), RiskLimits.DESK, Product.CNC, Slippage.NONE,
                Optional.of(ShippedRates.zerodha()), CloseAtEnd.NO);
    }

    /// Sessions of 375 minutes from a Monday on.
    private static BacktestInput randomWalk(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Bar> bars = new ArrayList<>();
        long price = 1_000_000_000L;
        for (int i = 0; i < count; i++) {
            long open = price;
            price = Math.max(50_000_000L, price + random.nextLong(-20, 21) * 50_000);
            long start = Ist.micros(SmallMarket.MONDAY.plusDays(i / 375), LocalTime.parse("09:15"))
                    + i % 375 * 60_000_000L;
            bars.add(SmallMarket.bar(start, new Price(open), new Price(price)));
        }
        return new BacktestInput(SmallMarket.INFY, Timeframe.M1, bars, CalendarFile.bundled());
    }
}
