package io.alphapanda.sandbox.exchange;

import static io.alphapanda.sandbox.exchange.Room.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.Charges;
import io.alphapanda.sandbox.accounts.BasketMargins;
import io.alphapanda.sandbox.accounts.Conversion;
import io.alphapanda.sandbox.accounts.FundsRow;
import io.alphapanda.sandbox.accounts.MarginOrder;
import io.alphapanda.sandbox.accounts.MarginRow;
import io.alphapanda.sandbox.accounts.PositionRow;
import io.alphapanda.sandbox.orders.OrderRequest;
import io.alphapanda.sandbox.terms.KiteProduct;
import io.alphapanda.sandbox.terms.OrderType;
import io.alphapanda.sandbox.terms.Variety;
import io.alphapanda.trading.charges.ChargeSegment;
import org.junit.jupiter.api.Test;

/// Funds, conversions, margins and charges as a client sees them.
class AccountsTest extends RoomCase {
    @Override
    protected ScriptedMarket market() {
        return Room.quietMarket()
                .tick(Room.MONDAY, "10:05:00", Room.FUT, "790", 750, 76_500, "789.95", 75_000, "790.05",
                        75_000);
    }

    private FundsRow equity() {
        return room.exchange.funds(ANNA).equity();
    }

    private static Conversion conversion(KiteProduct from, KiteProduct to, long quantity) {
        return new Conversion("NSE", "SBIN", Side.BUY, false, quantity, from, to);
    }

    @Test
    void funds_show_what_is_blocked_and_what_is_left() {
        assertThat(equity().net()).isEqualTo(Money.ofRupees("1000000.00"));
        room.limit(ANNA, Side.BUY, 50, "790");
        assertThat(equity().span()).as("a fifth of 39,500").isEqualTo(Money.ofRupees("7900.00"));
        assertThat(equity().net()).isEqualTo(Money.ofRupees("992100.00"));
        assertThat(equity().cash()).isEqualTo(Money.ofRupees("1000000.00"));
    }

    @Test
    void an_open_loss_of_a_future_reduces_what_can_be_used() {
        room.place(ANNA, OrderRequest.limit("NFO", "SBIN26DECFUT", Side.BUY, 750, KiteProduct.NRML,
                Price.ofRupees("800.05")));
        Money before = equity().net();
        room.at("10:05:00");
        assertThat(equity().m2mUnrealised()).isEqualTo(Money.ofRupees("7537.50"));
        assertThat(before.minus(equity().net())).as("from its own print at 800.05 to 790")
                .isEqualTo(Money.ofRupees("7537.50"));
    }

    @Test
    void charges_are_those_of_the_platforms_sheet() {
        room.limit(ANNA, Side.BUY, 100, "800.05");
        Charges due = Room.settings().charges().charge(
                ChargeSegment.EQUITY_INTRADAY,
                io.alphapanda.domain.instrument.Exchange.NSE, Side.BUY, Money.ofRupees("80005"), Room.MONDAY);
        assertThat(equity().cash()).isEqualTo(Money.ofRupees("1000000").minus(due.total()));
        assertThat(due.total()).isNotEqualTo(Money.ZERO);
    }

    @Test
    void an_intraday_position_becomes_delivery_for_its_whole_value() {
        room.limit(ANNA, Side.BUY, 60, "800.05");
        Money before = equity().cash();
        room.exchange.convert(ANNA, conversion(KiteProduct.MIS, KiteProduct.CNC, 40));
        assertThat(before.minus(equity().cash())).isEqualTo(Money.ofRupees("32002.00"));
        List<PositionRow> net = room.exchange.positions(ANNA).net();
        assertThat(net).extracting(PositionRow::product).containsExactly(KiteProduct.CNC, KiteProduct.MIS);
        assertThat(net).extracting(PositionRow::quantity).containsExactly(40L, 20L);
        assertThat(net).extracting(PositionRow::averagePrice).containsOnly(Price.ofRupees("800.05"));
    }

    @Test
    void conversions_that_cannot_be_are_refused_in_words() {
        room.limit(ANNA, Side.BUY, 60, "800.05");
        assertThat(Room.refusal(() -> room.exchange.convert(ANNA,
                conversion(KiteProduct.MIS, KiteProduct.CNC, 61))).text())
                .contains("exceeds the open MIS quantity");
        assertThat(Room.refusal(() -> room.exchange.convert(ANNA,
                conversion(KiteProduct.MIS, KiteProduct.NRML, 60))).text())
                .isEqualTo("Trading in NSE is not allowed using NRML product type.");
        room.place(ANNA,
                OrderRequest.limit("NSE", "TINY", Side.BUY, 60, KiteProduct.CNC, Price.ofRupees("800.05")));
        room.at("15:12:00");
        assertThat(Room
                .refusal(() -> room.exchange.convert(ANNA, new Conversion("NSE", "TINY", Side.BUY, false, 60,
                        KiteProduct.CNC, KiteProduct.MIS)))
                .text()).contains("till 3:12 PM");
    }

    private static MarginOrder order(String symbol, Side side, KiteProduct product, long quantity,
            String price) {
        return new MarginOrder(symbol.equals("SBIN") ? "NSE" : "NFO", symbol, side, Variety.REGULAR, product,
                OrderType.LIMIT, quantity, Price.ofRupees(price), new Price(0));
    }

    @Test
    void margins_of_orders_are_flat_shares_of_their_value() {
        List<MarginRow> rows = room.exchange.orderMargins(ANNA,
                List.of(order("SBIN", Side.BUY, KiteProduct.CNC, 10, "800"),
                        order("SBIN", Side.SELL, KiteProduct.MIS, 10, "800"),
                        order("SBIN26DECFUT", Side.SELL, KiteProduct.NRML, 750, "800")));
        assertThat(rows).extracting(MarginRow::total).containsExactly(Money.ofRupees("8000"),
                Money.ofRupees("1600"), Money.ofRupees("90000"));
        assertThat(rows).extracting(MarginRow::leverage).containsExactly(1, 5, 6);
        assertThat(rows.getFirst().var()).isEqualTo(Money.ofRupees("8000"));
        assertThat(rows.getLast().span()).isEqualTo(Money.ofRupees("90000"));
    }

    @Test
    void a_basket_sets_off_what_closes_each_other_and_what_is_open() {
        List<MarginOrder> both = List.of(order("SBIN26DECFUT", Side.BUY, KiteProduct.NRML, 750, "800"),
                order("SBIN26DECFUT", Side.SELL, KiteProduct.NRML, 750, "800"));
        BasketMargins basket = room.exchange.basketMargins(ANNA, both, true);
        assertThat(basket.initial().total()).isEqualTo(Money.ofRupees("180000"));
        assertThat(basket.finalNeed().total()).isEqualTo(Money.ofRupees("90000"));
        room.place(ANNA, OrderRequest.limit("NFO", "SBIN26DECFUT", Side.BUY, 750, KiteProduct.NRML,
                Price.ofRupees("800.05")));
        List<MarginOrder> exit = List.of(order("SBIN26DECFUT", Side.SELL, KiteProduct.NRML, 750, "800"));
        assertThat(room.exchange.basketMargins(ANNA, exit, true).finalNeed().total()).isEqualTo(Money.ZERO);
        assertThat(room.exchange.basketMargins(ANNA, exit, false).finalNeed().total())
                .isEqualTo(Money.ofRupees("90000"));
    }

    @Test
    void the_calculator_charges_what_a_trade_would_be_charged() {
        Charges asked = room.exchange
                .charges(ANNA, List.of(order("SBIN", Side.BUY, KiteProduct.MIS, 100, "800.05")))
                .getFirst().charges();
        room.limit(ANNA, Side.BUY, 100, "800.05");
        assertThat(equity().cash()).isEqualTo(Money.ofRupees("1000000").minus(asked.total()));
    }

    @Test
    void an_unknown_instrument_has_no_margin() {
        assertThat(Room.refusal(() -> room.exchange.orderMargins(ANNA,
                List.of(order("NOWHERE", Side.BUY, KiteProduct.NRML, 1, "1")))).text())
                .isEqualTo(
                        "The instrument you are placing an order for has either expired or does not exist.");
    }
}
