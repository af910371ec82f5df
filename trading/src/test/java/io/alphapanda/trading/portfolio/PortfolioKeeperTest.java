package io.alphapanda.trading.portfolio;

import static io.alphapanda.trading.testing.TradeDesk.FUTURE;
import static io.alphapanda.trading.testing.TradeDesk.INFY;
import static io.alphapanda.trading.testing.TradeDesk.PAPER;
import static io.alphapanda.trading.testing.TradeDesk.SMA;
import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.marketdata.MarketClock.Due;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.Charges;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.position.AccountValue;
import io.alphapanda.domain.position.PnlSnapshot;
import io.alphapanda.domain.position.PortfolioUpdated;
import io.alphapanda.domain.position.PortfolioUpdated.Holding;
import io.alphapanda.domain.position.Position;
import io.alphapanda.domain.position.PositionUpdated;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.testing.DeciderRun;
import io.alphapanda.domain.testing.FieldTape;
import io.alphapanda.domain.time.MarketSegment;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortfolioKeeperTest {
    private static final StrategyId EMA = new StrategyId("ema");

    private final PortfolioKeeper portfolio = new PortfolioKeeper(PAPER, Money.ofRupees("100000"),
            Set.of(Topic.BARS_1M));
    private final DeciderRun run = new DeciderRun(portfolio);
    private long now;

    @Test
    void begins_with_the_cash_it_is_given() {
        assertThat(portfolio.books().cash()).isEqualTo(Money.ofRupees("100000"));
        assertThat(portfolio.books().equity()).isEqualTo(Money.ofRupees("100000"));
        assertThat(portfolio.books().openPositions()).isEmpty();
        assertThat(portfolio.books().position(SMA, INFY.id())).isEqualTo(Position.FLAT);
        assertThat(portfolio.books().lastPrice(INFY.id())).isEmpty();
    }

    @Test
    void after_each_fill_the_position_and_the_portfolio_are_told() {
        List<Envelope> events = fill(SMA, INFY, Side.BUY, 10, "100", 5);

        assertThat(events).extracting(Envelope::topicName).containsExactly("paper.positions.updated",
                "paper.portfolio.updated");
        assertThat(events).extracting(Envelope::key).containsExactly("paper:sma:NSE:INFY", "paper:sma");
        Position held = new Position(10, Money.ofRupees("1000"));
        assertThat(events.get(0).data()).isEqualTo(new PositionUpdated(SMA, INFY.id(), held, Money.ZERO));
        assertThat(events.get(1).data()).isEqualTo(new PortfolioUpdated(SMA,
                List.of(new Holding(INFY.id(), held, Price.ofRupees("100"))), Money.ZERO, Money.ofPaise(5),
                new AccountValue(Money.ofRupees("98999.95"), Money.ofRupees("99999.95"), Money.ZERO,
                        Money.ZERO,
                        Money.ofRupees("1000"), Money.ofPaise(5))));
    }

    /// One seed system told of a bracket's exit and left its position as it was.
    @Test
    void seed_defect_18_a_fill_always_moves_the_position() {
        long[] units = {10, 10, -4, -16, -5, 5};
        long held = 0;
        for (long traded : units) {
            held += traded;
            fill(SMA, INFY, Side.ofSign(traded), Math.abs(traded), "100", 0);
            assertThat(portfolio.books().position(SMA, INFY.id()).units()).isEqualTo(held);
            assertThat(run.all(PositionUpdated.class).getLast().position().units()).isEqualTo(held);
        }
        assertThat(run.all(PositionUpdated.class)).hasSize(units.length);
    }

    @Test
    void a_snapshot_has_positions_cash_equity_realised_unrealised_exposure_and_their_count() {
        fill(SMA, INFY, Side.BUY, 10, "100", 0);
        fill(SMA, INFY, Side.SELL, 4, "110", 0);
        mark(INFY, "105");
        fill(SMA, FUTURE, Side.SELL, 75, "20", 0);
        PortfolioUpdated updated = run.all(PortfolioUpdated.class).getLast();

        assertThat(updated.positionCount()).isEqualTo(2);
        assertThat(updated.positions()).extracting(Holding::instrument).containsExactly(INFY.id(),
                FUTURE.id());
        assertThat(updated.account().cash()).isEqualTo(Money.ofRupees("100940"));
        assertThat(updated.account().equity()).isEqualTo(Money.ofRupees("100070"));
        assertThat(updated.account().realised()).isEqualTo(Money.ofRupees("40"));
        assertThat(updated.account().unrealised()).isEqualTo(Money.ofRupees("30"));
        assertThat(updated.account().exposure()).isEqualTo(Money.ofRupees("2130"));
        assertThat(FieldTape.of(updated::write).lines()).contains("position_count=2", "cash=100940000000",
                "equity=100070000000", "realised_pnl=40000000", "unrealised_pnl=30000000",
                "exposure=2130000000");
    }

    @Test
    void unrealised_profit_follows_the_latest_close_long_and_short() {
        fill(SMA, INFY, Side.SELL, 10, "100", 0);
        mark(INFY, "93.35");
        assertThat(portfolio.books().value().unrealised()).isEqualTo(Money.ofRupees("66.50"));
        mark(INFY, "101");
        assertThat(portfolio.books().value().unrealised()).isEqualTo(Money.ofRupees("-10"));
        assertThat(portfolio.books().equity()).isEqualTo(Money.ofRupees("99990"));
    }

    @Test
    void strategies_keep_their_own_books_in_one_account() {
        fill(SMA, INFY, Side.BUY, 10, "100", 7);
        fill(EMA, INFY, Side.SELL, 10, "110", 3);

        assertThat(portfolio.books().position(SMA, INFY.id()).units()).isEqualTo(10);
        assertThat(portfolio.books().position(EMA, INFY.id()).units()).isEqualTo(-10);
        assertThat(portfolio.books().charges(SMA)).isEqualTo(Money.ofPaise(7));
        assertThat(portfolio.books().charges(EMA)).isEqualTo(Money.ofPaise(3));
        assertThat(portfolio.books().value().exposure()).isEqualTo(Money.ofRupees("2000"));
        assertThat(run.all(PortfolioUpdated.class).getLast().positions()).hasSize(1);
        fill(SMA, INFY, Side.SELL, 10, "90", 0);
        assertThat(portfolio.books().realised(SMA)).isEqualTo(Money.ofRupees("-100"));
        assertThat(portfolio.books().realised(EMA)).isEqualTo(Money.ZERO);
        assertThat(portfolio.books().realised(SMA, INFY.id())).isEqualTo(Money.ofRupees("-100"));
    }

    @Test
    void at_the_close_the_accounts_profit_and_loss_is_told() {
        fill(SMA, INFY, Side.BUY, 10, "100", 0);
        assertThat(clock(Due.SECOND)).isEmpty();
        List<Envelope> events = clock(Due.CLOSED);

        assertThat(events).extracting(Envelope::topicName).containsExactly("paper.pnl.snapshots");
        assertThat(events.getFirst().data()).isEqualTo(new PnlSnapshot(portfolio.books().value()));
    }

    @Test
    void profit_and_loss_is_told_once_in_each_minute_in_which_something_changed() {
        PortfolioKeeper minutely = new PortfolioKeeper(PAPER, Money.ofRupees("100000"), Set.of(Topic.TICKS),
                60);
        DeciderRun minutes = new DeciderRun(minutely);
        int[] told = new int[4];
        for (int second = 0; second < 240; second++) {
            long micros = second * 1_000_000L;
            if (second % 7 == 0 && second / 60 != 2) {
                minutes.feed(micros, Scope.SHARED, INFY.id().value(), tick("10" + second % 10));
            }
            told[second / 60] += minutes.feed(micros, Scope.SHARED, "EQUITY",
                    new MarketClock(MarketSegment.EQUITY, Due.SECOND)).size();
            if (second == 70) {
                PortfolioKeeper restored = new PortfolioKeeper(PAPER, Money.ZERO, Set.of(Topic.TICKS), 60);
                restored.restore(FieldTape.of(minutely::snapshot));
                assertThat(FieldTape.of(restored::snapshot).lines())
                        .isEqualTo(FieldTape.of(minutely::snapshot).lines());
            }
        }
        // What changed late in the second minute is told in the third, then nothing changed.
        assertThat(told).containsExactly(1, 1, 1, 1);
        assertThat(minutes.feed(240_000_000L, Scope.SHARED, "EQUITY",
                new MarketClock(MarketSegment.EQUITY, Due.CLOSED))).hasSize(1);
    }

    @Test
    void ticks_mark_the_books_as_bars_do() {
        PortfolioKeeper ticking = new PortfolioKeeper(PAPER, Money.ofRupees("100000"), Set.of(Topic.TICKS));
        new DeciderRun(ticking).feed(1, Scope.SHARED, INFY.id().value(), tick("101.50"));
        assertThat(ticking.books().lastPrice(INFY.id())).contains(Price.ofRupees("101.50"));
    }

    @Test
    void the_history_keeps_the_newest_thousand_changes() {
        fill(SMA, INFY, Side.BUY, 5, "100", 0);
        for (int i = 0; i < PositionHistory.CHANGES_MAX; i++) {
            fill(SMA, INFY, Side.BUY, 1, "100", 0);
        }
        List<PositionHistory.Entry> history = portfolio.history().newest();

        assertThat(history).hasSize(PositionHistory.CHANGES_MAX);
        assertThat(history.getFirst().change().position().units()).isEqualTo(6);
        assertThat(history.getLast().change().position().units()).isEqualTo(1_005);
        assertThat(history.getLast().occurredAtMicros()).isEqualTo(now);
    }

    @Test
    void restored_books_are_the_same_and_go_on_the_same() {
        fill(SMA, INFY, Side.BUY, 10, "100", 7);
        fill(EMA, FUTURE, Side.SELL, 75, "20", 3);
        fill(SMA, INFY, Side.SELL, 3, "101", 1);
        mark(INFY, "99");
        PortfolioKeeper restored = new PortfolioKeeper(PAPER, Money.ZERO, Set.of(Topic.BARS_1M));
        restored.restore(FieldTape.of(portfolio::snapshot));

        assertThat(FieldTape.of(restored::snapshot).lines())
                .isEqualTo(FieldTape.of(portfolio::snapshot).lines());
        assertThat(restored.books().value()).isEqualTo(portfolio.books().value());
        assertThat(restored.books().openPositions()).isEqualTo(portfolio.books().openPositions());
        assertThat(restored.history().newest()).isEqualTo(portfolio.history().newest());
    }

    private List<Envelope> fill(StrategyId group, Instrument instrument, Side side, long units, String rupees,
            long paise) {
        Price price = Price.ofRupees(rupees);
        Charges charges = new Charges(Money.ofPaise(paise), Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO,
                Money.ZERO);
        return run.feed(++now, PAPER, "paper:" + group + ":" + instrument.id(),
                new Fill(new ClOrdId("AP" + now),
                        "E" + now, group, instrument.id(), side, units, price, units, 0, price.times(units),
                        now, charges));
    }

    private void mark(Instrument instrument, String rupees) {
        Price price = Price.ofRupees(rupees);
        run.feed(now, Scope.SHARED, instrument.id().value(),
                new Bar(instrument.id(), Timeframe.M1, now, now + 1, price, price, price, price, 0));
    }

    private static Tick tick(String rupees) {
        return new Tick(INFY.id(), Price.ofRupees(rupees), 0, 0, 0, 0, Depth.UNKNOWN);
    }

    private List<Envelope> clock(Due due) {
        return run.feed(now, Scope.SHARED, "EQUITY", new MarketClock(MarketSegment.EQUITY, due));
    }
}
