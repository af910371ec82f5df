package io.alphapanda.sandbox.exchange;

import static io.alphapanda.sandbox.exchange.Room.ANNA;
import static io.alphapanda.sandbox.exchange.Room.BALA;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.sandbox.orders.OrderChange;
import io.alphapanda.sandbox.orders.OrderRequest;
import io.alphapanda.sandbox.orders.OrderRow;
import io.alphapanda.sandbox.orders.TradeRow;
import io.alphapanda.sandbox.terms.KiteProduct;
import io.alphapanda.sandbox.terms.OrderType;
import io.alphapanda.sandbox.terms.Validity;
import io.alphapanda.sandbox.terms.Variety;
import org.junit.jupiter.api.Test;

class OrderLifeTest extends RoomCase {
    @Override
    protected ScriptedMarket market() {
        return Room.quietMarket()
                .tick(Room.MONDAY, "10:05:00", Room.SBIN, "799.90", 30, 230, "799.85", 50, "799.95", 70)
                .tick(Room.MONDAY, "10:06:00", Room.SBIN, "801.00", 30, 260, "800.95", 50, "801.05", 70);
    }

    @Test
    void an_order_that_rests_passes_through_all_stations() {
        String id = room.limit(ANNA, Side.BUY, 10, "790");
        assertThat(room.statuses(ANNA, id)).containsExactly("PUT ORDER REQ RECEIVED", "VALIDATION PENDING",
                "OPEN PENDING", "OPEN");
        List<OrderRow> history = room.exchange.history(ANNA, id);
        assertThat(history.getFirst().instrumentToken()).isEqualTo(1);
        assertThat(history.get(2).exchangeOrderId()).isEmpty();
        assertThat(history.getLast().exchangeOrderId()).isPresent();
        assertThat(history.getLast().instrumentToken()).isEqualTo(3045 * 256 + 1);
        assertThat(id).matches("261123\\d{9}");
    }

    @Test
    void a_modified_order_shows_every_step_and_is_open_again() {
        String id = room.limit(ANNA, Side.BUY, 10, "790");
        assertThat(room.exchange.modify(ANNA, Variety.REGULAR, id, Room.none(),
                OrderChange.price(Price.ofRupees("791")))).isEqualTo(id);
        assertThat(room.statuses(ANNA, id)).containsExactly("PUT ORDER REQ RECEIVED", "VALIDATION PENDING",
                "OPEN PENDING", "OPEN", "MODIFY VALIDATION PENDING", "MODIFY PENDING", "MODIFIED", "OPEN");
        assertThat(room.order(ANNA, id).modified()).isTrue();
        assertThat(room.order(ANNA, id).price()).isEqualTo(Price.ofRupees("791"));
    }

    @Test
    void a_cancelled_order_says_how_much_was_cancelled() {
        String id = room.limit(ANNA, Side.BUY, 10, "790");
        room.exchange.cancel(ANNA, Variety.REGULAR, id, Room.none());
        assertThat(room.statuses(ANNA, id)).endsWith("OPEN", "CANCEL PENDING", "CANCELLED");
        OrderRow row = room.order(ANNA, id);
        assertThat(row.cancelledQuantity()).isEqualTo(10);
        assertThat(row.pendingQuantity()).isZero();
    }

    @Test
    void an_order_takes_the_visible_level_and_rests_with_the_remainder() {
        String id = room.limit(ANNA, Side.BUY, 130, "800.05");
        OrderRow row = room.order(ANNA, id);
        assertThat(row.status()).isEqualTo("OPEN");
        assertThat(row.filledQuantity()).isEqualTo(100);
        assertThat(row.pendingQuantity()).isEqualTo(30);
        assertThat(row.averagePrice()).isEqualTo(Price.ofRupees("800.05"));
        assertThat(room.exchange.quotes(List.of(row.instrumentToken())).getFirst().depth().bids().getFirst()
                .units())
                .isEqualTo(30);
    }

    @Test
    void a_resting_order_fills_at_its_own_price_when_the_market_trades_through_it() {
        String id = room.limit(ANNA, Side.BUY, 20, "799.95");
        assertThat(room.order(ANNA, id).filledQuantity()).isZero();
        room.at("10:05:00");
        assertThat(room.order(ANNA, id).status()).isEqualTo("COMPLETE");
        List<TradeRow> trades = room.exchange.orderTrades(ANNA, id);
        assertThat(trades).hasSize(1);
        assertThat(trades.getFirst().price()).isEqualTo(Price.ofRupees("799.95"));
    }

    @Test
    void two_accounts_trade_with_each_other_by_price_then_time() {
        String first = room.limit(ANNA, Side.SELL, 10, "800");
        String second = room.limit(ANNA, Side.SELL, 10, "800");
        String taker = room.limit(BALA, Side.BUY, 15, "800");
        assertThat(room.order(BALA, taker).status()).isEqualTo("COMPLETE");
        assertThat(room.order(ANNA, first).status()).isEqualTo("COMPLETE");
        assertThat(room.order(ANNA, second).filledQuantity()).isEqualTo(5);
        assertThat(room.exchange.quotes(List.of(3045L * 256 + 1)).getFirst().lastPrice())
                .isEqualTo(Price.ofRupees("800"));
    }

    @Test
    void a_market_order_is_shown_as_a_limit_order_with_its_protection() {
        String id = room.place(ANNA, OrderRequest.market("NSE", "SBIN", Side.BUY, 130, KiteProduct.MIS));
        OrderRow row = room.order(ANNA, id);
        assertThat(row.orderType()).isEqualTo(OrderType.LIMIT);
        assertThat(row.tags()).containsExactly("mktp", "mktp:1.00");
        assertThat(row.price()).isEqualTo(Price.ofRupees("808"));
        assertThat(row.filledQuantity()).isEqualTo(100);
        assertThat(row.status()).isEqualTo("OPEN");
    }

    @Test
    void the_rest_of_an_ioc_order_is_cancelled_at_once() {
        OrderRequest limit = OrderRequest.limit("NSE", "SBIN", Side.BUY, 130, KiteProduct.MIS,
                Price.ofRupees("800.05"));
        String id = room.place(ANNA, with(limit, Validity.IOC, 0));
        OrderRow row = room.order(ANNA, id);
        assertThat(row.status()).isEqualTo("CANCELLED");
        assertThat(row.filledQuantity()).isEqualTo(100);
        assertThat(row.cancelledQuantity()).isEqualTo(30);
    }

    @Test
    void an_order_with_a_time_to_live_ends_when_it_is_over() {
        String id = room.place(ANNA, with(OrderRequest.limit("NSE", "SBIN", Side.BUY, 10, KiteProduct.MIS,
                Price.ofRupees("790")), Validity.TTL, 2));
        room.at("10:01:59");
        assertThat(room.order(ANNA, id).status()).isEqualTo("OPEN");
        room.at("10:02:00");
        assertThat(room.order(ANNA, id).status()).isEqualTo("CANCELLED");
    }

    @Test
    void a_stop_waits_for_its_trigger_and_then_fills() {
        OrderRequest stop = stop(OrderType.SL, "800.50", "801.05");
        String id = room.place(ANNA, stop);
        assertThat(room.statuses(ANNA, id)).endsWith("OPEN PENDING", "TRIGGER PENDING");
        room.at("10:06:00");
        assertThat(room.statuses(ANNA, id)).endsWith("TRIGGER PENDING", "OPEN", "COMPLETE");
        assertThat(room.order(ANNA, id).averagePrice()).isEqualTo(Price.ofRupees("801.05"));
    }

    @Test
    void a_stop_at_the_market_gets_its_protection_when_it_is_triggered() {
        String id = room.place(ANNA, stop(OrderType.SL_M, "800.50", "0"));
        room.at("10:06:00");
        assertThat(room.order(ANNA, id).status()).isEqualTo("COMPLETE");
        assertThat(room.order(ANNA, id).tags()).contains("mktp");
    }

    @Test
    void the_twenty_sixth_modification_is_refused() {
        String id = room.limit(ANNA, Side.BUY, 10, "790");
        for (int i = 1; i <= 25; i++) {
            room.exchange.modify(ANNA, Variety.REGULAR, id, Room.none(), OrderChange.quantity(10 + i));
        }
        assertThat(Room.refusal(() -> room.exchange.modify(ANNA, Variety.REGULAR, id, Room.none(),
                OrderChange.quantity(50))).text()).isEqualTo("Maximum allowed order modifications exceeded.");
    }

    @Test
    void a_limit_order_can_become_a_market_order_with_a_protection_only() {
        String id = room.limit(ANNA, Side.BUY, 10, "790");
        OrderChange naked = new OrderChange(Optional.of(OrderType.MARKET), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(Room.refusal(() -> room.exchange.modify(ANNA, Variety.REGULAR, id, Room.none(), naked))
                .text())
                .startsWith("Market orders without market protection are not allowed via API.");
        OrderChange guarded = new OrderChange(Optional.of(OrderType.MARKET), Optional.empty(),
                Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(new BigDecimal("2")));
        room.exchange.modify(ANNA, Variety.REGULAR, id, Room.none(), guarded);
        assertThat(room.order(ANNA, id).status()).isEqualTo("COMPLETE");
        assertThat(room.order(ANNA, id).tags()).containsExactly("mktp", "mktp:2.00");
    }

    @Test
    void another_account_does_not_see_the_order() {
        String id = room.limit(ANNA, Side.BUY, 10, "790");
        assertThat(room.exchange.orders(BALA)).isEmpty();
        assertThat(Room.refusal(() -> room.exchange.history(BALA, id)).text())
                .isEqualTo("Couldn't find that `order_id`.");
    }

    static OrderRequest with(OrderRequest like, Validity validity, int minutes) {
        return new OrderRequest(like.variety(), like.exchange(), like.tradingsymbol(), like.side(),
                like.orderType(),
                like.quantity(), like.product(), like.price(), like.triggerPrice(), like.disclosedQuantity(),
                validity,
                minutes, 0, 0, "", like.marketProtection(), false, like.tag());
    }

    private static OrderRequest stop(OrderType type, String trigger, String price) {
        return new OrderRequest(Variety.REGULAR, "NSE", "SBIN", Side.BUY, type, 10, KiteProduct.MIS,
                Price.ofRupees(price), Price.ofRupees(trigger), 0, Validity.DAY, 0, 0, 0, "",
                BigDecimal.ONE.negate(), false, "");
    }
}
