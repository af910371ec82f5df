package io.alphapanda.sandbox.exchange;

import static io.alphapanda.sandbox.exchange.Room.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.sandbox.gtt.GttRequest;
import io.alphapanda.sandbox.gtt.GttRequest.GttOrder;
import io.alphapanda.sandbox.gtt.GttRow;
import io.alphapanda.sandbox.gtt.GttRow.Status;
import io.alphapanda.sandbox.terms.KiteProduct;
import io.alphapanda.sandbox.terms.OrderType;
import org.junit.jupiter.api.Test;

class GttTest extends RoomCase {
    @Override
    protected ScriptedMarket market() {
        return Room.quietMarket()
                .tick(Room.MONDAY, "10:05:00", Room.SBIN, "790", 30, 230, "789.95", 500, "790.05", 500)
                .tick(Room.MONDAY, "10:06:00", Room.SBIN, "811", 30, 260, "810.95", 500, "811.05", 500);
    }

    private static GttRequest request(Side side, String limit, String... triggers) {
        GttOrder order = new GttOrder("NSE", "SBIN", side, 10, OrderType.LIMIT, KiteProduct.CNC,
                Price.ofRupees(limit), BigDecimal.ZERO);
        return new GttRequest(triggers.length == 2, "NSE", "SBIN",
                Stream.of(triggers).map(Price::ofRupees).toList(),
                Price.ofRupees("800"), triggers.length == 2 ? List.of(order, order) : List.of(order));
    }

    @Test
    void a_trigger_below_fires_once_when_the_price_falls_there() {
        int id = room.exchange.createGtt(ANNA, request(Side.BUY, "795", "792"));
        assertThat(room.exchange.gtt(ANNA, id).status()).isEqualTo(Status.ACTIVE);
        room.at("10:05:00");
        GttRow row = room.exchange.gtt(ANNA, id);
        assertThat(row.status()).isEqualTo(Status.TRIGGERED);
        String order = row.legs().getFirst().result().orElseThrow().orderId();
        assertThat(room.order(ANNA, order).status()).isEqualTo("COMPLETE");
        room.at("10:06:00");
        assertThat(room.exchange.orders(ANNA)).hasSize(1);
    }

    @Test
    void of_two_legs_the_one_that_fires_ends_the_other() {
        room.exchange.createGtt(ANNA, request(Side.BUY, "795", "792", "808"));
        room.at("10:06:00");
        GttRow row = room.exchange.gtts(ANNA).getFirst();
        assertThat(row.legs().getFirst().result()).isPresent();
        assertThat(row.legs().getLast().result()).isEmpty();
        assertThat(room.exchange.orders(ANNA)).hasSize(1);
    }

    @Test
    void an_order_that_cannot_be_placed_is_told_with_its_reason() {
        int id = room.exchange.createGtt(ANNA, request(Side.BUY, "700", "792"));
        room.at("10:05:00");
        GttRow row = room.exchange.gtt(ANNA, id);
        assertThat(row.status()).isEqualTo(Status.TRIGGERED);
        assertThat(row.legs().getFirst().result().orElseThrow().isSuccess()).isFalse();
        assertThat(row.legs().getFirst().result().orElseThrow().rejectionReason())
                .startsWith("Your order price is lower than the current lower circuit limit of 720.00.");
    }

    @Test
    void triggers_that_could_not_wait_are_refused_in_the_brokers_words() {
        assertThat(Room.refusal(() -> room.exchange.createGtt(ANNA, request(Side.BUY, "795", "800"))).text())
                .isEqualTo(
                        "Trigger cannot be created with one of the trigger values equal to the last price.");
        assertThat(Room.refusal(() -> room.exchange.createGtt(ANNA, request(Side.SELL, "795", "805", "808")))
                .text())
                .isEqualTo(
                        "Trigger cannot be created with the first trigger price more than the last price.");
        assertThat(room.exchange.gtts(ANNA)).isEmpty();
    }

    @Test
    void a_trigger_can_be_changed_and_deleted_while_it_is_active() {
        int id = room.exchange.createGtt(ANNA, request(Side.BUY, "795", "792"));
        room.exchange.modifyGtt(ANNA, id, request(Side.BUY, "781", "780"));
        room.at("10:05:00");
        assertThat(room.exchange.gtt(ANNA, id).status()).isEqualTo(Status.ACTIVE);
        assertThat(room.exchange.deleteGtt(ANNA, id)).isEqualTo(id);
        assertThat(Room.refusal(() -> room.exchange.deleteGtt(ANNA, id)).text()).contains("it is deleted");
    }

    @Test
    void another_account_does_not_see_a_trigger() {
        int id = room.exchange.createGtt(ANNA, request(Side.BUY, "795", "792"));
        assertThat(room.exchange.gtts(Room.BALA)).isEmpty();
        assertThat(Room.refusal(() -> room.exchange.gtt(Room.BALA, id)).status()).isEqualTo(404);
    }
}
