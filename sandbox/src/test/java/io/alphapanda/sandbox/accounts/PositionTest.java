package io.alphapanda.sandbox.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.market.Listings;
import io.alphapanda.sandbox.terms.KiteProduct;
import org.junit.jupiter.api.Test;

class PositionTest {
    private static final Listed SHARE = new Listings(List.of(new Equity(new Contract(Exchange.NSE, "SBIN",
            Price.ofRupees("0.05"), 1, Contract.NO_FREEZE)))).all().getFirst();
    private static final Price LAST = Price.ofRupees("110");
    private static final Price CLOSE = Price.ofRupees("104");

    @Test
    void the_brokers_formulas_hold_for_what_was_carried_and_traded() {
        Position position = Position.carried(SHARE, KiteProduct.NRML, 3, Money.ofRupees("300"));
        position.fill(Side.BUY, 1, Price.ofRupees("106"));
        position.fill(Side.SELL, 2, Price.ofRupees("108"));
        PositionRow row = position.net(LAST, CLOSE);
        assertThat(row.quantity()).isEqualTo(2);
        assertThat(row.overnightQuantity()).isEqualTo(3);
        assertThat(row.buy().value()).as("300 and 106").isEqualTo(Money.ofRupees("406"));
        assertThat(row.buy().m2m()).as("3 at the close and 106").isEqualTo(Money.ofRupees("418"));
        assertThat(row.value()).as("sell value less buy value").isEqualTo(Money.ofRupees("-190"));
        assertThat(row.pnl()).as("value and 2 at the last price").isEqualTo(Money.ofRupees("30"));
        assertThat(row.m2m()).as("216 less 418 and 220").isEqualTo(Money.ofRupees("18"));
        assertThat(row.averagePrice()).isEqualTo(Price.ofRupees("101.5"));
    }

    @Test
    void the_day_list_knows_nothing_of_what_was_carried() {
        Position position = Position.carried(SHARE, KiteProduct.NRML, 3, Money.ofRupees("300"));
        position.fill(Side.SELL, 2, Price.ofRupees("108"));
        PositionRow day = position.day(LAST, CLOSE);
        assertThat(day.quantity()).isEqualTo(-2);
        assertThat(day.overnightQuantity()).isZero();
        assertThat(day.averagePrice()).isEqualTo(Price.ofRupees("108"));
        assertThat(day.pnl()).isEqualTo(Money.ofRupees("-4"));
    }

    @Test
    void a_flat_position_has_no_average_price() {
        Position position = new Position(SHARE, KiteProduct.MIS);
        position.fill(Side.BUY, 5, Price.ofRupees("100"));
        position.fill(Side.SELL, 5, Price.ofRupees("101"));
        assertThat(position.net(LAST, CLOSE).averagePrice()).isEqualTo(new Price(0));
        assertThat(position.net(LAST, CLOSE).pnl()).isEqualTo(Money.ofRupees("5"));
    }

    /// Realised profit and open cost always add up to what was paid and got, through every crossing of zero.
    @Seeded(count = 40, proofCount = 1_000)
    void realised_and_open_add_up_to_the_value(long seed) {
        Random dice = new Random(seed);
        Position position = new Position(SHARE, KiteProduct.MIS);
        Money cash = Money.ZERO;
        for (int i = 0; i < 60; i++) {
            cash = cash.plus(position.fill(dice.nextBoolean() ? Side.BUY : Side.SELL, 1 + dice.nextInt(500),
                    new Price(50_000L * (1_000 + dice.nextInt(2_000)))));
            PositionRow row = position.net(LAST, CLOSE);
            assertThat(cash).isEqualTo(position.realised());
            assertThat(row.pnl()).isEqualTo(position.realised().plus(position.unrealised(LAST)));
            assertThat(row.quantity()).isEqualTo(position.units());
        }
    }
}
