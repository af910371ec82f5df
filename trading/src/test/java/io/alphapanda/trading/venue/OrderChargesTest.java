package io.alphapanda.trading.venue;

import static io.alphapanda.trading.testing.TradeDesk.INFY;
import static io.alphapanda.trading.venue.VenueDesk.depth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.order.Charges;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.OrderTerms;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.trading.charges.RatesFile;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderChargesTest {
    private static final OrderCharges STATUTORY = OrderCharges.statutory(RatesFile.table());

    /// One contract note line, however many fills: the brokerage of an order is limited once.
    @ParameterizedTest
    @CsvSource({"10", "333", "1000", "77777"})
    void three_partial_fills_are_charged_as_one_to_the_paisa(long units) {
        VenueDesk desk = new VenueDesk(
                VenueDesk.settings(Topic.TICKS, FillRules.depth(), STATUTORY)).opened();
        long third = units / 3;
        desk.tick(INFY, "100", 1, depth(
                "99x1 | 100x" + third + " 100.05x" + third + " 100.10x" + (units - 2 * third)));
        desk.order("AP1", terms(Side.BUY, units, Product.MIS));

        List<Fill> fills = desk.run().all(Fill.class);
        assertThat(fills).hasSize(3);
        Charges sum = fills.stream().map(Fill::charges).reduce(Charges.NONE, Charges::plus);
        Charges whole = STATUTORY.of(INFY, Product.MIS, Side.BUY, fills.getLast().cumValue(),
                LocalDate.parse("2026-06-22"));
        assertThat(sum).isEqualTo(whole);
        assertThat(sum.brokerage()).isLessThanOrEqualTo(Money.ofRupees("20"));
        assertThat(desk.portfolio().books().cash()).isEqualTo(
                Money.ofRupees("1000000").minus(fills.getLast().cumValue()).minus(whole.total()));
    }

    /// Slippage 5 basis points, commission 10 of notional, prices off the grid.
    @Test
    void the_paper_figures_are_met_to_seven_decimals() {
        FillRules rules = FillRules.whole(new Slippage(Rate.ofBasisPoints("5"), false));
        VenueDesk desk = new VenueDesk(VenueDesk.settings(Topic.TICKS, rules,
                OrderCharges.commission(Rate.ofBasisPoints("10")))).opened();
        desk.tick("100");
        desk.order("AP1", terms(Side.BUY, 3, Product.CNC));
        desk.tick("110");
        desk.order("AP2", terms(Side.SELL, 3, Product.CNC));

        assertThat(desk.fills()).containsExactly("3@100.05", "3@109.945");
        // 1,000,029.0550150
        assertThat(desk.portfolio().books().cash()).isEqualTo(Money.ofRupees("1000029.055015"));
    }

    @Test
    void a_commission_in_parts_is_the_commission_of_the_whole() {
        VenueDesk desk = new VenueDesk(VenueDesk.settings(Topic.TICKS, FillRules.depth(),
                OrderCharges.commission(Rate.ofBasisPoints("0.00333")))).opened();
        desk.tick(INFY, "100", 1, depth("99x1 | 100x1 100.05x1 100.10x1"));
        desk.order("AP1", terms(Side.BUY, 3, Product.MIS));
        Money sum = desk.portfolio().books().value().charges();
        assertThat(sum).isEqualTo(Rate.ofBasisPoints("0.00333").of(Money.ofRupees("300.15")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "10000"})
    void a_commission_that_nobody_could_ask_for_is_refused(String basisPoints) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderCharges.commission(Rate.ofBasisPoints(basisPoints)))
                .withMessageContaining("commission must be from 0% to below 100%");
    }

    private static OrderTerms terms(Side side, long units, Product product) {
        return new OrderTerms(INFY.id(), side, new OrderQuantity.Units(units),
                side == Side.BUY ? Purpose.ENTRY : Purpose.EXIT, product, PriceTerms.MARKET,
                Price.ofRupees("100"));
    }
}
