package io.alphapanda.sandbox.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.market.Listings;
import io.alphapanda.sandbox.market.PriceBand;
import io.alphapanda.sandbox.terms.OrderRules;
import org.junit.jupiter.api.Test;

class ProtectionTest {
    private static final Listed SHARE = new Listings(List.of(new Equity(new Contract(Exchange.NSE, "SBIN",
            Price.ofRupees("0.05"), 1, Contract.NO_FREEZE)))).all().getFirst();

    private static Protection of(Side side, String percent, Price last, Optional<PriceBand> band) {
        return Protection.of(SHARE, side, new BigDecimal(percent), last, band, OrderRules.USUAL);
    }

    @Test
    void the_exchange_protects_cheap_shares_more_widely() {
        assertThat(of(Side.BUY, "-1", Price.ofRupees("50"), Optional.empty()).percent()).contains("2.00");
        assertThat(of(Side.BUY, "-1", Price.ofRupees("500"), Optional.empty()).percent()).contains("1.00");
        assertThat(of(Side.BUY, "-1", Price.ofRupees("5000"), Optional.empty()).percent()).contains("0.50");
        assertThat(of(Side.SELL, "-1", Price.ofRupees("500"), Optional.empty()).price())
                .isEqualTo(Price.ofRupees("495"));
    }

    /// A protection never leaves the grid, the band or the asked distance, and is never better than the last price.
    @Seeded(count = 60, proofCount = 2_000)
    void it_stays_on_the_grid_inside_the_band_and_on_its_own_side(long seed) {
        Random dice = new Random(seed);
        Price last = new Price(50_000L * (2_000 + dice.nextInt(40_000)));
        Contract contract = SHARE.instrument().contract();
        PriceBand band = new PriceBand(contract.roundedUp(last.micros() * 9 / 10),
                contract.roundedDown(last.micros() * 11 / 10));
        int percent = 1 + dice.nextInt(30);
        for (Side side : Side.values()) {
            Price worst = of(side, Integer.toString(percent), last, Optional.of(band)).price();
            assertThat(worst.micros() % 50_000).isZero();
            assertThat(band.holds(worst.micros())).isTrue();
            long away = (worst.micros() - last.micros()) * side.sign();
            assertThat(away).isNotNegative().isLessThanOrEqualTo(last.micros() * percent / 100);
        }
    }
}
