package io.alphapanda.trading.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.testing.Seeded;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlippageTest {
    @ParameterizedTest
    @CsvSource({"0.05,BUY,100,5,100.05", "0.05,SELL,100,5,99.95", "0.05,BUY,100.05,5,100.15",
        "0.05,SELL,100.05,5,99.95", "0.01,BUY,100.05,5,100.11", "0.01,SELL,100.05,5,99.99",
        "0.05,BUY,245.05,0.01,245.10", "0.05,SELL,245.05,0.01,245.00", "0.01,BUY,100,100,101.00",
        "0.01,SELL,100,100,99.00", "0.05,BUY,0.05,5,0.10"})
    void a_slipped_price_is_rounded_against_the_trader_to_the_tick(String tick, Side side, String market,
            String basisPoints, String price) {
        assertThat(applied(tick, side, market, basisPoints)).hasToString(price);
    }

    @ParameterizedTest
    @CsvSource({"BUY,100.03", "SELL,100.03", "BUY,14023.456789", "SELL,0.000001"})
    void without_slippage_the_files_price_stands_as_it_is(Side side, String market) {
        assertThat(applied("0.05", side, market, "0")).isEqualTo(Price.ofRupees(market));
    }

    @ParameterizedTest
    @CsvSource({"BUY,100,100.05", "SELL,110,109.945", "BUY,0.000001,0.000002", "SELL,0.000001,0.000001"})
    void off_the_grid_a_slipped_price_is_rounded_against_the_trader_to_the_micro_rupee(Side side,
            String market,
            String price) {
        assertThat(new Slippage(Rate.ofBasisPoints("5"), false).applied(Price.ofRupees(market), side,
                contract("0.05"))).isEqualTo(Price.ofRupees(price));
    }

    @Test
    void a_sale_near_zero_still_gets_one_tick() {
        assertThat(applied("0.05", Side.SELL, "0.05", "5")).hasToString("0.05");
        assertThat(applied("0.05", Side.SELL, "0.10", "9999")).hasToString("0.05");
    }

    @ParameterizedTest
    @CsvSource({"-1", "10000", "20000"})
    void a_rate_that_would_leave_nothing_of_a_price_is_refused(String basisPoints) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Slippage(Rate.ofBasisPoints(basisPoints)))
                .withMessageContaining("slippage must be from 0 to below 10000 basis points");
    }

    @Seeded
    void agrees_with_big_decimal(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 500; i++) {
            BigDecimal tick = BigDecimal.valueOf(random.nextBoolean() ? 5 : 1, 2);
            BigDecimal market = BigDecimal.valueOf(random.nextLong(100_000_000, 90_000_000_000_000L), 6);
            BigDecimal rate = BigDecimal.valueOf(random.nextLong(1, 10_000_000), 9);
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            BigDecimal slipped = market
                    .multiply(BigDecimal.ONE.add(rate.multiply(BigDecimal.valueOf(side.sign()))));
            BigDecimal expected = slipped
                    .divide(tick, 0, side == Side.BUY ? RoundingMode.CEILING : RoundingMode.FLOOR)
                    .multiply(tick);

            Price price = new Slippage(new Rate(rate.unscaledValue().longValueExact())).applied(
                    Price.ofRupees(market.toPlainString()), side, contract(tick.toPlainString()));
            assertThat(new BigDecimal(price.toString())).isEqualByComparingTo(expected);
        }
    }

    private static Price applied(String tick, Side side, String market, String basisPoints) {
        return new Slippage(Rate.ofBasisPoints(basisPoints)).applied(Price.ofRupees(market), side,
                contract(tick));
    }

    private static Contract contract(String tick) {
        return new Contract(Exchange.NSE, "X", Price.ofRupees(tick), 1, Contract.NO_FREEZE);
    }
}
