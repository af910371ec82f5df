package io.alphapanda.sandbox.exchange;

import static io.alphapanda.sandbox.exchange.Room.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.sandbox.orders.OrderChange;
import io.alphapanda.sandbox.orders.OrderRequest;
import io.alphapanda.sandbox.orders.OrderRow;
import io.alphapanda.sandbox.orders.OrderRow.Iceberg;
import io.alphapanda.sandbox.orders.Placement;
import io.alphapanda.sandbox.orders.Placement.Child;
import io.alphapanda.sandbox.terms.KiteProduct;
import io.alphapanda.sandbox.terms.OrderType;
import io.alphapanda.sandbox.terms.Refusal.ErrorType;
import io.alphapanda.sandbox.terms.Validity;
import io.alphapanda.sandbox.terms.Variety;
import org.junit.jupiter.api.Test;

/// Cover orders, icebergs and slices.
class VarietiesTest extends RoomCase {
    @Override
    protected ScriptedMarket market() {
        return Room.quietMarket()
                .tick(Room.MONDAY, "10:05:00", Room.SBIN, "795", 30, 230, "794.95", 500, "795.05", 500)
                .tick(Room.MONDAY, "10:06:00", Room.SBIN, "801", 30, 260, "800.95", 500, "801.05", 500);
    }

    private static OrderRequest cover(long quantity) {
        return new OrderRequest(Variety.CO, "NSE", "SBIN", Side.BUY, OrderType.LIMIT, quantity,
                KiteProduct.MIS,
                Price.ofRupees("800.05"), Price.ofRupees("796"), 0, Validity.DAY, 0, 0, 0, "",
                BigDecimal.ZERO, false,
                "");
    }

    private OrderRow stopOf(String entry) {
        return room.exchange.orders(ANNA).stream()
                .filter(row -> row.parentOrderId().equals(Optional.of(entry)))
                .findFirst().orElseThrow();
    }

    @Test
    void a_cover_order_comes_with_its_stop() {
        String entry = room.place(ANNA, cover(40));
        assertThat(room.order(ANNA, entry).product()).isEqualTo(KiteProduct.CO);
        OrderRow stop = stopOf(entry);
        assertThat(stop.status()).isEqualTo("TRIGGER PENDING");
        assertThat(stop.side()).isEqualTo(Side.SELL);
        assertThat(stop.quantity()).isEqualTo(40);
        room.at("10:05:00");
        assertThat(room.order(ANNA, stop.orderId()).status()).isEqualTo("COMPLETE");
        assertThat(room.exchange.positions(ANNA).net().getFirst().quantity()).isZero();
    }

    @Test
    void a_stop_grows_with_its_entry() {
        String entry = room.place(ANNA, cover(130));
        assertThat(stopOf(entry).quantity()).isEqualTo(100);
        room.place(Room.BALA, OrderRequest.limit("NSE", "SBIN", Side.SELL, 20, KiteProduct.MIS,
                Price.ofRupees("800.05")));
        assertThat(room.order(ANNA, entry).filledQuantity()).isEqualTo(120);
        assertThat(stopOf(entry).quantity()).isEqualTo(120);
    }

    @Test
    void the_trigger_of_a_stop_can_be_moved_and_nothing_else() {
        String entry = room.place(ANNA, cover(40));
        String stop = stopOf(entry).orderId();
        OrderChange move = new OrderChange(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(Price.ofRupees("790")), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
        room.exchange.modify(ANNA, Variety.CO, stop, Optional.of(entry), move);
        assertThat(room.order(ANNA, stop).triggerPrice()).isEqualTo(Price.ofRupees("790"));
        room.at("10:05:00");
        assertThat(room.order(ANNA, stop).status()).isEqualTo("TRIGGER PENDING");
        assertThat(Room.refusal(() -> room.exchange.modify(ANNA, Variety.CO, stop, Optional.of(entry),
                OrderChange.quantity(20))).text()).contains("only the trigger_price");
    }

    @Test
    void to_cancel_a_stop_is_to_leave_the_position() {
        String entry = room.place(ANNA, cover(40));
        String stop = stopOf(entry).orderId();
        room.exchange.cancel(ANNA, Variety.CO, stop, Optional.of(entry));
        assertThat(room.order(ANNA, stop).status()).isEqualTo("COMPLETE");
        assertThat(room.order(ANNA, stop).averagePrice()).isEqualTo(Price.ofRupees("799.95"));
        assertThat(room.exchange.positions(ANNA).net().getFirst().quantity()).isZero();
    }

    private static OrderRequest iceberg(int legs, String price) {
        return new OrderRequest(Variety.ICEBERG, "NSE", "SBIN", Side.BUY, OrderType.LIMIT, 100,
                KiteProduct.MIS,
                Price.ofRupees(price), OrderRequest.NO_PRICE, 0, Validity.DAY, 0, legs, 0, "",
                BigDecimal.ZERO, false,
                "");
    }

    @Test
    void an_iceberg_shows_one_leg_after_the_other() {
        room.place(ANNA, iceberg(3, "800.05"));
        List<OrderRow> legs = room.exchange.orders(ANNA);
        assertThat(legs).extracting(OrderRow::quantity).containsExactly(34L, 34L, 32L);
        assertThat(legs).extracting(OrderRow::status).containsOnly("COMPLETE");
        assertThat(legs.getLast().iceberg()).contains(new Iceberg(3, 3, 32, 100, 0));
    }

    @Test
    void the_next_leg_waits_for_the_one_before() {
        room.place(ANNA, iceberg(2, "798"));
        assertThat(room.exchange.orders(ANNA)).hasSize(1);
        assertThat(room.exchange.orders(ANNA).getFirst().iceberg()).contains(new Iceberg(1, 2, 50, 100, 50));
        room.at("10:05:00");
        assertThat(room.exchange.orders(ANNA)).extracting(OrderRow::filledQuantity).containsExactly(50L, 50L);
    }

    @Test
    void an_iceberg_of_eleven_legs_is_refused() {
        assertThat(Room.refusal(() -> room.place(ANNA, iceberg(11, "800"))).text())
                .isEqualTo("Invalid `iceberg_legs`: 11. It must be from 2 to 10.");
    }

    @Test
    void a_large_order_is_sliced_and_one_slice_may_fail() {
        OrderRequest large = new OrderRequest(Variety.REGULAR, "NFO", "SBIN26DECFUT", Side.BUY,
                OrderType.LIMIT,
                9_000, KiteProduct.NRML, Price.ofRupees("790"), OrderRequest.NO_PRICE, 0, Validity.DAY, 0, 0,
                0, "",
                BigDecimal.ZERO, true, "mine");
        Placement placement = room.exchange.place(ANNA, large);
        assertThat(placement.children()).hasSize(3);
        assertThat(placement.children().subList(0, 2)).allMatch(child -> child instanceof Child.Accepted);
        assertThat(placement.children().getLast()).isInstanceOfSatisfying(Child.Refused.class, refused -> {
            assertThat(refused.refusal().errorType()).isEqualTo(ErrorType.MARGIN);
            assertThat(refused.refusal().text())
                    .startsWith(
                            "Insufficient funds. Required margin is 355500.00 but available margin is 289000.00");
        });
        List<OrderRow> rows = room.exchange.orders(ANNA);
        assertThat(rows).extracting(OrderRow::quantity).containsExactly(3_000L, 3_000L);
        assertThat(rows).allSatisfy(row -> assertThat(row.tags()).containsExactly("autoslice",
                "autoslice:" + placement.orderId(), "mine"));
    }

    @Test
    void a_disclosed_quantity_is_all_that_the_book_shows() {
        room.place(ANNA, new OrderRequest(Variety.REGULAR, "NSE", "SBIN", Side.BUY, OrderType.LIMIT, 100,
                KiteProduct.MIS, Price.ofRupees("800"), OrderRequest.NO_PRICE, 20, Validity.DAY, 0, 0, 0, "",
                BigDecimal.ZERO, false, ""));
        long token = room.exchange.orders(ANNA).getFirst().instrumentToken();
        assertThat(room.exchange.quotes(List.of(token)).getFirst().depth().bids().getFirst().units())
                .isEqualTo(20);
        String taker = room.limit(Room.BALA, Side.SELL, 50, "800");
        assertThat(room.order(Room.BALA, taker).status()).isEqualTo("COMPLETE");
        assertThat(room.exchange.quotes(List.of(token)).getFirst().depth().bids().getFirst().units())
                .isEqualTo(10);
    }
}
