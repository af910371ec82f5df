package io.alphapanda.trading.risk;

import static io.alphapanda.trading.risk.RiskDesk.CALL;
import static io.alphapanda.trading.risk.RiskDesk.EMA;
import static io.alphapanda.trading.risk.RiskDesk.INFY;
import static io.alphapanda.trading.risk.RiskDesk.SMA;
import static io.alphapanda.trading.risk.RiskDesk.orders;
import static io.alphapanda.trading.risk.RiskDesk.why;
import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.domain.verdict.ApprovedOrder;
import io.alphapanda.trading.margin.FlatMargins;
import org.junit.jupiter.api.Test;

/// Ten lakh rupees under the usual flat margins, and no other limit.
class MarginRuleTest {
    private static final RiskLimits MARGINS = RiskLimits.NONE.with(FlatMargins.USUAL);

    @Test
    void intraday_shares_are_traded_on_a_fifth_of_their_value_and_no_more() {
        RiskDesk desk = RiskDesk.of(MARGINS, Product.MIS, "50000");
        ApprovedOrder whole = orders(desk.want(Target.LONG)).getFirst();
        assertThat(why(desk.want(EMA, INFY, Target.LONG, PriceTerms.MARKET)))
                .isEqualTo("MARGIN_EXCEEDED: observed=₹1000000.00, limit=₹0.00");
        desk.fill(whole, "100");
        assertThat(why(desk.restart().want(EMA, INFY, Target.LONG, PriceTerms.MARKET)))
                .startsWith("MARGIN_EXCEEDED");
        // A loss lessens what is free, though the position needs less too.
        desk.leave("100");
        desk.price(INFY, "100.05");
        assertThat(why(desk.want(Target.LONG)))
                .isEqualTo("MARGIN_EXCEEDED: observed=₹1000500.00, limit=₹1000000.00");
    }

    @Test
    void an_order_that_ends_gives_its_margin_back() {
        RiskDesk desk = RiskDesk.of(MARGINS, Product.MIS, "50000");
        desk.end(orders(desk.want(Target.LONG)).getFirst());
        assertThat(orders(desk.want(EMA, INFY, Target.LONG, PriceTerms.MARKET))).hasSize(1);
    }

    @Test
    void an_exit_under_way_frees_the_margin_of_its_position() {
        RiskDesk desk = RiskDesk.of(MARGINS, Product.MIS, "50000");
        desk.enter(Target.LONG, "100");
        assertThat(orders(desk.want(Target.SHORT))).hasSize(2);
    }

    @Test
    void an_option_is_sold_against_its_underlying_and_its_premium_counts_as_equity() {
        RiskDesk desk = RiskDesk.of(MARGINS, Product.NRML, "100");
        desk.price(CALL, "20");
        ApprovedOrder sale = orders(desk.want(SMA, CALL, Target.SHORT, PriceTerms.MARKET)).getFirst();
        desk.fill(sale, "20");
        assertThat(orders(desk.want(EMA, CALL, Target.SHORT, PriceTerms.MARKET))).hasSize(1);
        // 100 units of an underlying at ₹70,000 need ₹10.5 lakh.
        desk.price(INFY, "70000");
        assertThat(why(desk.want(Target.LONG))).contains("MARGIN_EXCEEDED: observed=₹7000000.00");
    }
}
