package io.alphapanda.backtest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.Charges;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.trading.portfolio.AccountBooks;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class EquityCurveTest {
    private static final InstrumentId INFY = new InstrumentId("NSE:INFY");

    private final AccountBooks books = new AccountBooks(Money.ofRupees("100"));
    private final EquityCurve curve = new EquityCurve(books, 1);

    @Test
    void keeps_the_equity_of_every_bar_after_its_full_effect() {
        buyOne();
        bar("2026-06-22T09:15", "100");
        bar("2026-06-22T09:16", "103.50");
        curve.end();
        curve.end();

        assertThat(curve.size()).isEqualTo(2);
        assertThat(curve.micros(0)).isEqualTo(100_000_000);
        assertThat(curve.micros(1)).isEqualTo(103_500_000);
    }

    @Test
    void the_deepest_fall_is_from_the_highest_point_before_it() {
        buyOne();
        for (String close : new String[]{"100", "120", "90", "110", "150", "120"}) {
            bar("2026-06-22T09:15", close);
        }
        curve.end();
        assertThat(curve.maxDrawdown()).isCloseTo(-0.25, within(1e-15));
    }

    @Test
    void a_curve_that_only_rises_has_no_drawdown() {
        buyOne();
        bar("2026-06-22T09:15", "100");
        bar("2026-06-22T09:16", "101");
        curve.end();
        assertThat(curve.maxDrawdown()).isZero();
    }

    @Test
    void sharpe_is_that_of_the_daily_closes_over_252_days() {
        buyOne();
        bar("2026-06-22T09:15", "77");
        bar("2026-06-22T15:29", "100");
        bar("2026-06-23T15:29", "110");
        bar("2026-06-24T10:00", "500");
        bar("2026-06-24T15:29", "99");
        bar("2026-06-25T15:29", "108.90");
        curve.end();

        // Returns 0.1, -0.1, 0.1: mean 1/30, sample deviation 0.2/√3, ratio √3/6.
        assertThat(curve.sharpe()).isCloseTo(Math.sqrt(3) / 6 * Math.sqrt(252), within(1e-9));
    }

    @Test
    void without_two_returns_or_without_any_change_sharpe_is_zero() {
        bar("2026-06-22T09:15", "100");
        assertThat(curve.sharpe()).isZero();
        bar("2026-06-23T09:15", "100");
        bar("2026-06-24T09:15", "100");
        bar("2026-06-25T09:15", "100");
        curve.end();
        assertThat(curve.sharpe()).isZero();
        assertThat(curve.maxDrawdown()).isZero();
    }

    private void buyOne() {
        Price price = Price.ofRupees("100");
        books.book(new Fill(new ClOrdId("AP1"), "E1", new StrategyId("sma"), INFY, Side.BUY, 1, price, 1, 0,
                price.times(1), 0, Charges.NONE));
    }

    private void bar(String start, String close) {
        LocalDateTime time = LocalDateTime.parse(start);
        long micros = Ist.micros(time.toLocalDate(), time.toLocalTime());
        Price price = Price.ofRupees(close);
        curve.nextBar(new Bar(INFY, Timeframe.M1, micros, micros + Timeframe.M1.micros(), price, price, price,
                price, 0));
        books.mark(INFY, price);
    }
}
