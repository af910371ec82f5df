package io.alphapanda.trading.venue;

import static io.alphapanda.trading.testing.TradeDesk.INFY;
import static io.alphapanda.trading.testing.TradeDesk.SMA;
import static io.alphapanda.trading.venue.VenueDesk.depth;
import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.control.SystemError;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.marketdata.MarketClock.Due;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderEvent;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.OrderTerms;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.position.Position;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.domain.testing.FieldTape;
import io.alphapanda.trading.portfolio.PortfolioKeeper;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the seed systems got wrong between an order and the books, from end to end.
class SeedDefectsTest {
    private final VenueDesk desk = VenueDesk.onTicks(FillRules.whole(Slippage.NONE));

    /// It made nothing of a short.
    @ParameterizedTest
    @EnumSource(names = {"MIS", "NRML"})
    void seed_defect_08_short_10_at_100_cover_10_at_90_makes_100(Product product) {
        desk.tick("100");
        order("AP1", Side.SELL, Purpose.ENTRY, product, PriceTerms.MARKET);
        assertThat(desk.portfolio().books().value().exposure()).isEqualTo(Money.ofRupees("1000"));
        desk.tick("95");
        assertThat(desk.portfolio().books().value().unrealised()).isEqualTo(Money.ofRupees("50"));
        desk.tick("90");
        order("AP2", Side.BUY, Purpose.EXIT, product, PriceTerms.MARKET);

        assertThat(desk.portfolio().books().realised(SMA)).isEqualTo(Money.ofRupees("100"));
        assertThat(desk.portfolio().books().cash()).isEqualTo(Money.ofRupees("1000100"));
        assertThat(desk.portfolio().books().position(SMA, INFY.id())).isEqualTo(Position.FLAT);
    }

    /// It told of a bracket's exit and left the position as it was.
    @Test
    void seed_defect_18_a_stop_that_fills_takes_the_position_with_it() {
        desk.tick("100");
        order("AP1", Side.BUY, Purpose.ENTRY, Product.NRML, PriceTerms.MARKET);
        order("AP2", Side.SELL, Purpose.EXIT, Product.NRML, PriceTerms.stop(Price.ofRupees("98")));
        desk.tick("97.50");

        assertThat(desk.fills()).containsExactly("10@100.00", "10@97.50");
        assertThat(desk.portfolio().books().position(SMA, INFY.id())).isEqualTo(Position.FLAT);
        assertThat(desk.gateway().open()).isEmpty();
    }

    /// It lost a stop when it triggered, and said FILLED of a limit order that had not filled.
    @Test
    void seed_defect_19_a_triggered_stop_stays_and_no_fill_is_of_nothing() {
        VenueDesk thin = VenueDesk.onTicks(FillRules.depth());
        thin.tick(INFY, "100", 1, depth("99.95x50 | 100.05x50"));
        thin.order("AP1", Side.SELL, PriceTerms.stop(Price.ofRupees("99")));
        thin.order("AP2", Side.BUY, PriceTerms.limit(Price.ofRupees("90")));
        thin.tick(INFY, "98", 1, depth(" | 98.05x50"));
        assertThat(thin.gateway().open()).containsOnlyKeys(new ClOrdId("AP1"), new ClOrdId("AP2"));
        thin.tick(INFY, "98", 1, depth("97.95x4 | 98.05x50"));
        thin.tick(INFY, "97", 1, depth("96.95x50 | 97.05x50"));
        thin.due("15:30", Due.CLOSED);

        assertThat(thin.outcome()).isEqualTo("4@97.95 6@96.95 EXPIRED 0");
        assertThat(thin.run().all(Fill.class)).allMatch(fill -> fill.lastUnits() > 0);
    }

    /// The time was part of an order's key, so that its events could overtake each other.
    @Test
    void seed_defect_26_all_events_of_an_order_have_one_key_at_all_times() {
        desk.tick("100");
        order("AP1", Side.BUY, Purpose.ENTRY, Product.NRML, PriceTerms.limit(Price.ofRupees("99")));
        desk.tick("99.50");
        desk.replace("AP1", 6, "99.40", "");
        desk.tick("99");
        order("AP2", Side.BUY, Purpose.ENTRY, Product.NRML, PriceTerms.limit(Price.ofRupees("98")));
        desk.due("15:30", Due.CLOSED);

        assertThat(desk.run().log().stream().filter(event -> event.data() instanceof OrderEvent)
                .filter(event -> event.causationId() != null)).hasSize(7).extracting(Envelope::key)
                .containsOnly("paper:sma:NSE:INFY");
    }

    /// Order types hid in free-form metadata, nothing could be sold short, nor more than was held.
    @Test
    void seed_defect_30_every_order_type_is_stated_and_a_sale_may_go_beyond_what_is_held() {
        desk.tick("100");
        order("AP1", Side.BUY, Purpose.ENTRY, Product.NRML, PriceTerms.limit(Price.ofRupees("101")));
        desk.order("AP2", new OrderTerms(INFY.id(), Side.SELL, new OrderQuantity.Units(25), Purpose.ENTRY,
                Product.NRML, PriceTerms.stop(Price.ofRupees("99")), Price.ofRupees("100")));
        desk.tick("98");
        assertThat(desk.portfolio().books().position(SMA, INFY.id()).units()).isEqualTo(-15);
        assertThat(desk.run().all(SystemError.class)).isEmpty();
    }

    /// A second purchase overwrote the average, and stopping saved empty positions.
    @Test
    void seed_defect_33_the_average_is_weighted_and_outlives_the_process() {
        desk.tick("100");
        order("AP1", Side.BUY, Purpose.ENTRY, Product.NRML, PriceTerms.MARKET);
        desk.tick("110");
        order("AP2", Side.BUY, Purpose.ENTRY, Product.NRML, PriceTerms.MARKET);
        PortfolioKeeper restored = new PortfolioKeeper(desk.settings().account(), Money.ZERO,
                Set.of(Topic.TICKS));
        restored.restore(FieldTape.of(desk.portfolio()::snapshot));

        assertThat(restored.books().position(SMA, INFY.id()))
                .isEqualTo(new Position(20, Money.ofRupees("2100")));
        assertThat(restored.books().value()).isEqualTo(desk.portfolio().books().value());
    }

    private void order(String id, Side side, Purpose purpose, Product product, PriceTerms prices) {
        desk.order(id, new OrderTerms(INFY.id(), side, new OrderQuantity.Units(10), purpose, product, prices,
                Price.ofRupees("100")));
    }
}
