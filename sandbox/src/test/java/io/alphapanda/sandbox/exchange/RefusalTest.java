package io.alphapanda.sandbox.exchange;

import static io.alphapanda.sandbox.exchange.Room.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.sandbox.orders.OrderRequest;
import io.alphapanda.sandbox.orders.OrderRow;
import io.alphapanda.sandbox.terms.KiteProduct;
import io.alphapanda.sandbox.terms.OrderType;
import io.alphapanda.sandbox.terms.Refusal;
import io.alphapanda.sandbox.terms.Refusal.ErrorType;
import io.alphapanda.sandbox.terms.Validity;
import io.alphapanda.sandbox.terms.Variety;
import org.junit.jupiter.api.Test;

/// Every refusal in the broker's own words, and that it leaves no trace.
class RefusalTest extends RoomCase {
    private Refusal refused(OrderRequest request) {
        Refusal refusal = Room.refusal(() -> room.place(ANNA, request));
        assertThat(room.exchange.orders(ANNA)).as("a refused order leaves no trace").isEmpty();
        return refusal;
    }

    private void assertInput(OrderRequest request, String text) {
        Refusal refusal = refused(request);
        assertThat(refusal.text()).isEqualTo(text);
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.errorType()).isEqualTo(ErrorType.INPUT);
    }

    private static OrderRequest limit(String price) {
        return OrderRequest.limit("NSE", "SBIN", Side.BUY, 10, KiteProduct.CNC, Price.ofRupees(price));
    }

    private static OrderRequest future(long quantity, KiteProduct product) {
        return OrderRequest.limit("NFO", "SBIN26DECFUT", Side.BUY, quantity, product, Price.ofRupees("800"));
    }

    private static OrderRequest changed(OrderRequest like, OrderType type, String trigger, String protection,
            String tag) {
        return new OrderRequest(like.variety(), like.exchange(), like.tradingsymbol(), like.side(), type,
                like.quantity(), like.product(), type.hasPrice() ? like.price() : OrderRequest.NO_PRICE,
                Price.ofRupees(trigger), 0, Validity.DAY, 0, 0, 0, "", new BigDecimal(protection), false,
                tag);
    }

    @Test
    void a_price_off_the_grid_names_the_tick() {
        assertInput(limit("800.03"),
                "Tick size for this script is 0.05. Kindly enter price in the multiple of tick size for this script");
    }

    @Test
    void a_price_outside_the_band_names_the_limit() {
        assertInput(limit("719.95"),
                "Your order price is lower than the current lower circuit limit of 720.00."
                        + " Place an order within the daily range.");
        assertInput(limit("880.05"),
                "Your order price is higher than the current upper circuit limit of 880.00."
                        + " Place an order within the daily range.");
    }

    @Test
    void a_product_that_does_not_fit_the_segment_is_named() {
        assertInput(OrderRequest.limit("NSE", "SBIN", Side.BUY, 10, KiteProduct.NRML, Price.ofRupees("800")),
                "Trading in NSE is not allowed using NRML product type.");
        assertInput(future(750, KiteProduct.CNC), "Trading in NFO is not allowed using CNC product type.");
    }

    @Test
    void margin_trade_funding_is_refused_honestly() {
        Refusal refusal = refused(OrderRequest.limit("NSE", "SBIN", Side.BUY, 10, KiteProduct.MTF,
                Price.ofRupees("800")));
        assertThat(refusal.status()).isEqualTo(403);
        assertThat(refusal.text()).contains("MTF").contains("CNC");
    }

    @Test
    void an_unknown_instrument_is_refused_in_the_brokers_words() {
        assertInput(OrderRequest.limit("NSE", "NOWHERE", Side.BUY, 1, KiteProduct.CNC, Price.ofRupees("1")),
                "The instrument you are placing an order for has either expired or does not exist.");
    }

    @Test
    void a_quantity_must_be_in_lots_and_above_zero() {
        assertInput(future(100, KiteProduct.NRML),
                "Quantity 100 is not a multiple of the lot size. SBIN26DECFUT"
                        + " trades in lots of 750.");
        assertInput(OrderRequest.limit("NSE", "SBIN", Side.BUY, 0, KiteProduct.CNC, Price.ofRupees("800")),
                "Invalid `quantity`: 0. It must be at least 1.");
    }

    @Test
    void a_market_order_needs_a_protection() {
        String text = "Market orders without market protection are not allowed via API. Please set market protection"
                + " or use a Limit order.";
        assertInput(changed(limit("800"), OrderType.MARKET, "0", "0", ""), text);
        assertInput(changed(limit("800"), OrderType.SL_M, "801", "0", ""), text);
    }

    @Test
    void a_trigger_on_the_wrong_side_names_the_last_price() {
        assertInput(changed(limit("799"), OrderType.SL, "799", "0", ""),
                "Trigger price for stoploss buy orders should be higher than the last traded price (800.00).");
        OrderRequest sell = OrderRequest.limit("NSE", "SBIN", Side.SELL, 10, KiteProduct.MIS,
                Price.ofRupees("801"));
        assertInput(changed(sell, OrderType.SL, "801", "0", ""),
                "Trigger price for stoploss sell orders should be lower than the last traded price (800.00).");
    }

    @Test
    void a_trigger_beyond_the_band_is_refused() {
        assertThat(refused(changed(limit("880"), OrderType.SL, "881", "0", "")).text())
                .startsWith("Trigger price for stoploss buy orders cannot be above the upper circuit price.");
    }

    @Test
    void a_long_tag_names_the_limit() {
        assertThat(refused(changed(limit("800"), OrderType.LIMIT, "0", "0", "a".repeat(21))).text())
                .contains("at most 20").contains("21");
    }

    @Test
    void slicing_needs_more_than_the_freeze_quantity() {
        OrderRequest small = future(3_000, KiteProduct.NRML);
        assertInput(slicing(small), "Quantity should be greater than or equal to 6000 for order slicing.");
    }

    private static OrderRequest slicing(OrderRequest like) {
        return new OrderRequest(like.variety(), like.exchange(), like.tradingsymbol(), like.side(),
                like.orderType(),
                like.quantity(), like.product(), like.price(), like.triggerPrice(), 0, Validity.DAY, 0, 0, 0,
                "",
                BigDecimal.ZERO, true, "");
    }

    @Test
    void missing_funds_reject_the_order_with_both_amounts() {
        OrderRow row = room.order(ANNA, room.place(ANNA, OrderRequest.limit("NSE", "SBIN", Side.BUY, 1_300,
                KiteProduct.CNC, Price.ofRupees("800"))));
        assertThat(row.status()).isEqualTo("REJECTED");
        assertThat(row.exchangeOrderId()).as("the broker's own rejection").isEmpty();
        assertThat(row.statusMessage()).contains(
                "Insufficient funds. Required margin is 1040000.00 but available margin is 1000000.00.");
        assertThat(row.statusMessageRaw().orElseThrow()).startsWith("RMS:Margin Exceeds");
        assertThat(room.statuses(ANNA, row.orderId())).containsExactly("PUT ORDER REQ RECEIVED",
                "VALIDATION PENDING", "REJECTED");
    }

    @Test
    void missing_funds_mention_orders_that_are_open() {
        room.place(ANNA,
                OrderRequest.limit("NSE", "SBIN", Side.BUY, 600, KiteProduct.CNC, Price.ofRupees("790")));
        OrderRow row = room.order(ANNA, room.place(ANNA, OrderRequest.limit("NSE", "SBIN", Side.BUY, 700,
                KiteProduct.CNC, Price.ofRupees("790"))));
        assertThat(row.statusMessage())
                .contains("Insufficient funds. Required margin is 553000.00 but available"
                        + " margin is 526000.00. Check the orderbook for open orders.");
    }

    @Test
    void missing_holdings_reject_the_order() {
        OrderRow row = room.order(ANNA, room.place(ANNA, OrderRequest.limit("NSE", "SBIN", Side.SELL, 5,
                KiteProduct.CNC, Price.ofRupees("800"))));
        assertThat(row.status()).isEqualTo("REJECTED");
        assertThat(row.statusMessage().orElseThrow())
                .startsWith("Insufficient holdings. 5 of SBIN are needed but 0");
    }

    @Test
    void what_is_above_the_freeze_quantity_is_rejected() {
        OrderRow row = room.order(ANNA, room.place(ANNA, future(3_750, KiteProduct.NRML)));
        assertThat(row.status()).isEqualTo("REJECTED");
        assertThat(row.statusMessage().orElseThrow()).contains("3750").contains("3100").contains("autoslice");
    }

    @Test
    void settings_can_turn_rejections_into_refusals() {
        room.close();
        room = new Room(folder.resolve("strict"), Room.quietMarket(),
                Room.settings().with(Room.settings().rules().refusingAtOnce()));
        room.at("10:00:00");
        Refusal refusal = refused(OrderRequest.limit("NSE", "SBIN", Side.BUY, 1_300, KiteProduct.CNC,
                Price.ofRupees("800")));
        assertThat(refusal.errorType()).isEqualTo(ErrorType.MARGIN);
        UnaryOperator<String> digits = id -> id.substring(6);
        assertThat(digits.apply(room.limit(ANNA, Side.BUY, 1, "790"))).as("no number was used up")
                .isEqualTo("000000001");
    }

    @Test
    void an_intraday_order_after_the_cut_off_names_the_time() {
        room.at("15:12:00");
        assertInput(OrderRequest.limit("NSE", "SBIN", Side.BUY, 1, KiteProduct.MIS, Price.ofRupees("800")),
                "Intraday orders (MIS) are allowed only till 3:12 PM. Try placing a CNC order.");
    }

    @Test
    void a_regular_order_while_closed_is_sent_elsewhere() {
        room.at("15:40:00");
        assertInput(limit("800"),
                "Markets are closed right now. Use GTT for placing long standing orders instead.");
        room.at("16:00:00");
        assertInput(limit("800"),
                "Can't place order outside market hours. Place an After Market Order (AMO) instead.");
    }

    @Test
    void an_after_market_order_in_market_hours_is_refused() {
        OrderRequest amo = limit("800");
        assertThat(refused(new OrderRequest(Variety.AMO, amo.exchange(), amo.tradingsymbol(), amo.side(),
                amo.orderType(), amo.quantity(), amo.product(), amo.price(), amo.triggerPrice(), 0,
                Validity.DAY, 0,
                0, 0, "", BigDecimal.ZERO, false, "")).text()).contains("Place a regular order instead.");
    }
}
