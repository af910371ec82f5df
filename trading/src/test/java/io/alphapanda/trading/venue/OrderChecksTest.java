package io.alphapanda.trading.venue;

import static io.alphapanda.trading.testing.TradeDesk.FUTURE;
import static io.alphapanda.trading.testing.TradeDesk.INFY;
import static io.alphapanda.trading.testing.TradeDesk.PAPER;
import static io.alphapanda.trading.venue.VenueDesk.NIFTY;
import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.marketdata.MarketClock.Due;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.OrderEnded;
import io.alphapanda.domain.order.OrderEnded.Ending;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.OrderTerms;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.terms.OrdType;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.domain.terms.TimeInForce;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever risk has approved, the venue refuses what an exchange would.
class OrderChecksTest {
    private final VenueDesk desk = new VenueDesk(
            new VenueSettings(PAPER, Money.ofRupees("1000000"), List.of(INFY, FUTURE, NIFTY),
                    Set.of(Topic.TICKS),
                    FillRules.whole(Slippage.NONE), OrderCharges.NONE,
                    (id, date) -> id.equals(INFY.id())
                            ? Optional.of(new PriceBands.Band(Price.ofRupees("90"), Price.ofRupees("110")))
                            : Optional.empty(),
                    false))
            .opened();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            99.99  | Tick size for this script is 0.05.
            89.95  | Your order price is lower than the current lower circuit limit of 90.00.
            110.05 | Your order price is higher than the current upper circuit limit of 110.00.
            """)
    void a_limit_off_the_grid_or_outside_the_band_is_refused(String limit, String why) {
        order(INFY, Side.BUY, 10, Product.NRML, PriceTerms.limit(Price.ofRupees(limit)));
        assertThat(refusal()).startsWith(why);
    }

    @Test
    void a_trigger_off_the_grid_is_refused_and_prices_at_the_band_pass() {
        order(INFY, Side.BUY, 10, Product.NRML, PriceTerms.stop(Price.ofRupees("99.99")));
        assertThat(refusal()).startsWith("Tick size");
        order(INFY, Side.BUY, 10, Product.NRML, PriceTerms.limit(Price.ofRupees("90")));
        order(INFY, Side.SELL, 10, Product.NRML, PriceTerms.limit(Price.ofRupees("110")));
        assertThat(desk.gateway().open()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            100  | Quantity should be in multiples of the lot size 75, was 100.
            1875 | Quantity 1875 is above the freeze quantity 1800; slice the order.
            """)
    void units_that_are_not_whole_lots_or_above_freeze_are_refused(long units, String why) {
        order(FUTURE, Side.BUY, units, Product.NRML, PriceTerms.MARKET);
        assertThat(refusal()).isEqualTo(why);
    }

    @Test
    void an_exit_above_the_freeze_quantity_passes_as_if_sliced() {
        desk.order("AP1", new OrderTerms(FUTURE.id(), Side.SELL, new OrderQuantity.Units(1_875), Purpose.EXIT,
                Product.NRML, PriceTerms.MARKET, Price.ofRupees("100")));
        assertThat(desk.gateway().open()).hasSize(1);
    }

    @Test
    void an_index_is_refused_where_the_venue_does_not_trade_it() {
        order(NIFTY, Side.BUY, 10, Product.NRML, PriceTerms.MARKET);
        assertThat(refusal()).isEqualTo("NSE:NIFTY 50 is an index; trade its futures or options.");
    }

    @Test
    void a_contract_is_refused_from_the_day_after_its_expiry() {
        desk.at("2026-06-30T15:29");
        order(FUTURE, Side.BUY, 75, Product.NRML, PriceTerms.MARKET);
        assertThat(desk.endings()).isEmpty();
        desk.at("2026-07-01T09:20");
        order(FUTURE, Side.BUY, 75, Product.NRML, PriceTerms.MARKET);
        assertThat(refusal()).contains("has either expired or does not exist");
    }

    @ParameterizedTest
    @EnumSource(names = {"IOC", "FOK"})
    void an_order_that_cannot_wait_is_refused_while_the_market_is_closed(TimeInForce validity) {
        desk.due("15:30", Due.CLOSED);
        order(INFY, Side.BUY, 10, Product.NRML,
                new PriceTerms(OrdType.MARKET, validity, Optional.empty(), Optional.empty()));
        assertThat(refusal()).isEqualTo(
                "Markets are closed right now. " + validity + " orders cannot wait; use validity DAY.");
    }

    @Test
    void an_intraday_entry_is_refused_from_the_cut_off_on_and_an_exit_is_not() {
        order(INFY, Side.SELL, 10, Product.MIS, PriceTerms.MARKET);
        desk.tick("100");
        desk.due("15:20", Due.MIS_CUT_OFF);
        order(INFY, Side.SELL, 10, Product.MIS, PriceTerms.MARKET);
        assertThat(refusal()).startsWith("Intraday orders (MIS) are allowed only till the cut-off");
        desk.order("OUT", new OrderTerms(INFY.id(), Side.BUY, new OrderQuantity.Units(10), Purpose.EXIT,
                Product.MIS, PriceTerms.MARKET, Price.ofRupees("100")));
        assertThat(desk.fills()).containsExactly("10@100.00", "10@100.00");
    }

    @Test
    void delivery_cannot_be_sold_short_nor_twice() {
        desk.tick("100");
        order(INFY, Side.BUY, 10, Product.CNC, PriceTerms.MARKET);
        order(INFY, Side.SELL, 6, Product.CNC, PriceTerms.limit(Price.ofRupees("105")));
        order(INFY, Side.SELL, 5, Product.CNC, PriceTerms.MARKET);
        assertThat(refusal()).isEqualTo("Insufficient holdings: 4 units are free to sell in delivery (CNC).");
        order(INFY, Side.SELL, 4, Product.CNC, PriceTerms.MARKET);
        assertThat(desk.fills()).containsExactly("10@100.00", "4@100.00");
    }

    private void order(Instrument instrument, Side side, long units, Product product, PriceTerms prices) {
        desk.order("AP" + desk.run().log().size(), new OrderTerms(instrument.id(), side,
                new OrderQuantity.Units(units), Purpose.ENTRY, product, prices, Price.ofRupees("100")));
    }

    private String refusal() {
        OrderEnded ended = desk.endings().getLast();
        assertThat(ended.ending()).isEqualTo(Ending.REJECTED);
        return ended.text();
    }
}
