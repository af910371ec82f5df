package io.alphapanda.domain.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.testing.Seeded;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionTest {
    @Test
    void a_long_position_realises_what_it_sells_above_its_cost() {
        Position held = bought(10, "100");
        Position.Change sold = held.after(Side.SELL, 4, Price.ofRupees("110"));

        assertThat(sold.realised()).isEqualTo(Money.ofRupees("40"));
        assertThat(sold.position()).isEqualTo(new Position(6, Money.ofRupees("600")));
        assertThat(sold.position().averagePrice()).isEqualTo(Price.ofRupees("100"));
    }

    /// What one of the seed systems booked as zero.
    @Test
    void seed_defect_8_a_short_of_10_at_100_covered_at_90_realises_100() {
        Position.Change covered = sold(10, "100").after(Side.BUY, 10, Price.ofRupees("90"));

        assertThat(covered.realised()).isEqualTo(Money.ofRupees("100"));
        assertThat(covered.position()).isEqualTo(Position.FLAT);
    }

    @Test
    void seed_defect_8_a_partial_cover_keeps_the_average_and_the_exposure_of_a_short() {
        Position.Change covered = sold(10, "100").after(Side.BUY, 4, Price.ofRupees("90"));

        assertThat(covered.realised()).isEqualTo(Money.ofRupees("40"));
        assertThat(covered.position()).isEqualTo(new Position(-6, Money.ofRupees("600")));
        assertThat(covered.position().averagePrice()).isEqualTo(Price.ofRupees("100"));
        assertThat(covered.position().valueAt(Price.ofRupees("95"))).isEqualTo(Money.ofRupees("-570"));
        assertThat(covered.position().unrealisedAt(Price.ofRupees("95"))).isEqualTo(Money.ofRupees("30"));
    }

    @Test
    void adding_to_a_position_weighs_the_average() {
        Position held = bought(10, "100").after(Side.BUY, 30, Price.ofRupees("104")).position();

        assertThat(held).isEqualTo(new Position(40, Money.ofRupees("4120")));
        assertThat(held.averagePrice()).isEqualTo(Price.ofRupees("103"));
    }

    @ParameterizedTest
    @CsvSource({"BUY,SELL,110,50", "SELL,BUY,110,-50"})
    void a_trade_beyond_flat_closes_all_and_opens_the_rest_at_its_price(Side entry, Side exit, String price,
            String realised) {
        Position.Change flipped = Position.FLAT.after(entry, 5, Price.ofRupees("100")).position().after(exit,
                8,
                Price.ofRupees(price));

        assertThat(flipped.realised()).isEqualTo(Money.ofRupees(realised));
        assertThat(flipped.position()).isEqualTo(new Position(exit.sign() * 3L, Money.ofRupees("330")));
    }

    @ParameterizedTest
    @CsvSource({"10,3,1,3", "1,2,1,0", "3,2,1,2", "5,2,1,2", "7,2,1,4", "100,3,2,67", "9,4,1,2", "11,4,1,3"})
    void a_partial_close_releases_its_share_of_cost_half_even_and_the_rest_stays(long costMicros, long held,
            long closed, long released) {
        Position.Change change = new Position(held, new Money(costMicros)).after(Side.SELL, closed,
                new Price(1_000));

        assertThat(change.realised().micros()).isEqualTo(1_000 * closed - released);
        assertThat(change.position().cost().micros()).isEqualTo(costMicros - released);
    }

    @Test
    void an_average_is_rounded_half_even_and_zero_when_flat() {
        assertThat(new Position(2, new Money(5)).averagePrice()).isEqualTo(new Price(2));
        assertThat(new Position(-2, new Money(7)).averagePrice()).isEqualTo(new Price(4));
        assertThat(Position.FLAT.averagePrice()).isEqualTo(new Price(0));
        assertThat(Position.FLAT.isFlat()).isTrue();
    }

    @Test
    void a_cost_below_zero_or_without_units_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Position(0, new Money(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Position(1, new Money(-1)))
                .withMessageContaining("a position of 1 units cannot cost -0.000001");
    }

    @Test
    void a_position_that_does_not_fit_is_refused() {
        Position most = new Position(Long.MAX_VALUE, Money.ZERO);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> most.after(Side.BUY, 1, new Price(0)));
    }

    @Seeded(count = 30)
    void the_released_share_of_cost_agrees_with_big_decimal(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 500; i++) {
            long held = random.nextLong(1, 1L << random.nextInt(2, 40));
            long cost = random.nextLong(0, 1L << random.nextInt(1, 62));
            long closed = random.nextLong(1, held + 1);
            long released = BigDecimal.valueOf(cost).multiply(BigDecimal.valueOf(closed))
                    .divide(BigDecimal.valueOf(held), 0, RoundingMode.HALF_EVEN).longValueExact();

            Position.Change change = new Position(held, new Money(cost)).after(Side.SELL, closed,
                    new Price(0));
            assertThat(change.realised().micros()).isEqualTo(-released);
            assertThat(change.position().cost().micros()).isEqualTo(cost - released);
        }
    }

    @Seeded(count = 30)
    void realised_and_unrealised_together_are_the_cash_that_flowed_and_the_value_that_is_held(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Position position = Position.FLAT;
        BigInteger realised = BigInteger.ZERO;
        BigInteger cash = BigInteger.ZERO;
        long units = 0;
        for (int i = 0; i < 400; i++) {
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            long traded = random.nextLong(1, 2_000);
            Price price = new Price(random.nextLong(1, 50_000_000_000L));
            Position.Change change = position.after(side, traded, price);
            position = change.position();
            realised = realised.add(BigInteger.valueOf(change.realised().micros()));
            units += side.sign() * traded;
            cash = cash.subtract(BigInteger.valueOf(price.micros()).multiply(BigInteger.valueOf(traded))
                    .multiply(BigInteger.valueOf(side.sign())));

            assertThat(position.units()).isEqualTo(units);
            Price mark = new Price(random.nextLong(1, 50_000_000_000L));
            BigInteger made = realised.add(BigInteger.valueOf(position.unrealisedAt(mark).micros()));
            BigInteger worth = cash
                    .add(BigInteger.valueOf(mark.micros()).multiply(BigInteger.valueOf(position.units())));
            assertThat(made).isEqualTo(worth);
        }
    }

    private static Position bought(long units, String price) {
        return Position.FLAT.after(Side.BUY, units, Price.ofRupees(price)).position();
    }

    private static Position sold(long units, String price) {
        return Position.FLAT.after(Side.SELL, units, Price.ofRupees(price)).position();
    }
}
