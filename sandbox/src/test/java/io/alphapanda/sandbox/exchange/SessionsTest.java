package io.alphapanda.sandbox.exchange;

import static io.alphapanda.sandbox.exchange.Room.ANNA;
import static io.alphapanda.sandbox.exchange.Room.BALA;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.sandbox.accounts.Account.Pool;
import io.alphapanda.sandbox.accounts.HoldingRow;
import io.alphapanda.sandbox.accounts.PositionRow;
import io.alphapanda.sandbox.orders.OrderRequest;
import io.alphapanda.sandbox.orders.OrderRow;
import io.alphapanda.sandbox.terms.KiteProduct;
import io.alphapanda.sandbox.terms.OrderType;
import io.alphapanda.sandbox.terms.Validity;
import io.alphapanda.sandbox.terms.Variety;
import io.alphapanda.trading.charges.ChargeSegment;
import org.junit.jupiter.api.Test;

/// A day from its morning to the next one: after-market orders, square-off, auction, close, settlement.
class SessionsTest extends RoomCase {
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);

    @Override
    protected ScriptedMarket market() {
        ScriptedMarket market = Room.quietMarket();
        for (LocalDate day : List.of(WEDNESDAY, THURSDAY)) {
            market.tick(day, "09:15:01", Room.SBIN, "802", 100, 100, "801.95", 100, "802.05", 100)
                    .tick(day, "09:15:01", Room.FUT, "810", 750, 750, "809.95", 7_500, "810.05", 7_500);
        }
        market.tick(Room.MONDAY, "15:10:00", Room.SBIN, "800", 1_000, 1_200, "799.95", 500, "800.05", 500);
        return market;
    }

    private static OrderRequest amo(OrderType type, String symbol, String price) {
        return new OrderRequest(Variety.AMO, symbol.equals("SBIN") ? "NSE" : "NFO", symbol, Side.BUY, type,
                symbol.equals("SBIN") ? 10 : 750, symbol.equals("SBIN") ? KiteProduct.CNC : KiteProduct.NRML,
                Price.ofRupees(price), OrderRequest.NO_PRICE, 0, Validity.DAY, 0, 0, 0, "",
                BigDecimal.ONE.negate(), false, "");
    }

    @Test
    void an_after_market_order_waits_and_goes_out_at_the_pre_open() {
        room.at("18:00:00");
        String share = room.place(ANNA, amo(OrderType.LIMIT, "SBIN", "803"));
        String future = room.place(ANNA, amo(OrderType.MARKET, "SBIN26DECFUT", "0"));
        assertThat(room.order(ANNA, share).status()).isEqualTo("AMO REQ RECEIVED");
        room.at(WEDNESDAY, "08:59:59");
        assertThat(room.order(ANNA, share).status()).isEqualTo("AMO REQ RECEIVED");
        room.at(WEDNESDAY, "09:00:00");
        assertThat(room.statuses(ANNA, share)).containsExactly("PUT ORDER REQ RECEIVED", "AMO REQ RECEIVED",
                "VALIDATION PENDING", "OPEN PENDING", "OPEN");
        assertThat(room.order(ANNA, future).status()).isEqualTo("AMO REQ RECEIVED");
        room.at(WEDNESDAY, "09:15:01");
        assertThat(room.order(ANNA, share).status()).isEqualTo("COMPLETE");
        assertThat(room.order(ANNA, future).status())
                .as("released at the open, its protection below the market")
                .isEqualTo("OPEN");
    }

    @Test
    void the_pre_open_collects_limit_orders_longest_and_they_meet_at_the_open() {
        room.at(WEDNESDAY, "09:04:00");
        String seller = room.place(BALA, OrderRequest.limit("NSE", "SBIN", Side.SELL, 10, KiteProduct.MIS,
                Price.ofRupees("799")));
        String buyer = room.place(ANNA, OrderRequest.market("NSE", "SBIN", Side.BUY, 10, KiteProduct.MIS));
        room.at("09:05:00");
        assertThat(Room.refusal(() -> room.place(ANNA, OrderRequest.market("NSE", "SBIN", Side.BUY, 10,
                KiteProduct.MIS))).text()).isEqualTo("Market orders are currently not allowed.");
        room.at("09:10:00");
        assertThat(Room.refusal(() -> room.place(ANNA, OrderRequest.limit("NSE", "SBIN", Side.BUY, 10,
                KiteProduct.MIS, Price.ofRupees("800")))).text()).startsWith("Markets are closed right now.");
        assertThat(room.order(ANNA, buyer).filledQuantity()).isZero();
        room.at("09:15:00");
        assertThat(room.order(ANNA, buyer).status()).isEqualTo("COMPLETE");
        assertThat(room.order(BALA, seller).averagePrice()).as("the meeting price nearest to the close")
                .isEqualTo(room.order(ANNA, buyer).averagePrice()).isEqualTo(Price.ofRupees("799"));
    }

    @Test
    void an_after_market_order_can_be_cancelled_while_it_waits() {
        room.at("18:00:00");
        String id = room.place(ANNA, amo(OrderType.LIMIT, "SBIN", "803"));
        room.exchange.cancel(ANNA, Variety.AMO, id, Room.none());
        assertThat(room.order(ANNA, id).status()).isEqualTo("CANCELLED AMO");
    }

    @Test
    void intraday_positions_are_squared_off_for_a_fee() {
        room.limit(ANNA, Side.BUY, 50, "800.05");
        String waiting = room.limit(ANNA, Side.BUY, 5, "790");
        room.at("15:12:59");
        Money before = room.exchange.machine().account(ANNA).charges(Pool.EQUITY);
        room.at("15:13:00");
        assertThat(room.order(ANNA, waiting).status()).isEqualTo("CANCELLED");
        PositionRow position = room.exchange.positions(ANNA).net().getFirst();
        assertThat(position.quantity()).isZero();
        assertThat(position.pnl()).isEqualTo(Money.ofRupees("-5.00"));
        OrderRow closing = room.exchange.orders(ANNA).getLast();
        assertThat(closing.tags()).containsExactly("square-off");
        assertThat(closing.averagePrice()).isEqualTo(Price.ofRupees("799.95"));
        Money charged = room.exchange.machine().account(ANNA).charges(Pool.EQUITY).minus(before);
        assertThat(charged).as("fee and charges of the sale")
                .isEqualTo(Money.ofRupees("59").plus(saleCharges()));
    }

    @Test
    void an_intraday_position_that_nobody_takes_becomes_a_holding() {
        room.close();
        ScriptedMarket market = new ScriptedMarket()
                .tick(Room.FRIDAY, "15:00:00", Room.SBIN, "800", 1, 1, "799.95", 0, "800.05", 50)
                .tick(Room.MONDAY, "09:15:01", Room.SBIN, "800", 1, 1, "799.95", 0, "800.05", 50);
        room = new Room(folder.resolve("illiquid"), market);
        room.at(Room.MONDAY, "10:00:00");
        room.limit(ANNA, Side.BUY, 50, "800.05");
        room.at("15:13:00");
        assertThat(room.exchange.orders(ANNA).getLast().status()).isEqualTo("OPEN");
        assertThat(room.exchange.positions(ANNA).net().getFirst().quantity()).isEqualTo(50);
        room.at(WEDNESDAY, "06:00:00");
        assertThat(room.exchange.positions(ANNA).net()).isEmpty();
        assertThat(room.exchange.holdings(ANNA).getFirst().t1Quantity()).isEqualTo(50);
    }

    private static Money saleCharges() {
        return Room.settings().charges().charge(ChargeSegment.EQUITY_INTRADAY,
                io.alphapanda.domain.instrument.Exchange.NSE, Side.SELL, Money.ofRupees("39997.50"),
                Room.MONDAY)
                .total();
    }

    @Test
    void the_closing_auction_matches_at_one_price_and_cancels_the_rest() {
        String early = room.place(BALA, OrderRequest.limit("NSE", "SBIN", Side.BUY, 7, KiteProduct.CNC,
                Price.ofRupees("790")));
        room.at("15:20:00");
        String buyer = room.place(ANNA, OrderRequest.limit("NSE", "SBIN", Side.BUY, 700, KiteProduct.CNC,
                Price.ofRupees("801")));
        assertThat(room.order(ANNA, buyer).filledQuantity()).as("collected").isZero();
        assertThat(Room.refusal(() -> room.place(ANNA, OrderRequest.limit("NSE", "SBIN", Side.BUY, 1,
                KiteProduct.CNC, Price.ofRupees("830")))).text()).contains("higher than");
        room.at("15:25:00");
        assertThat(Room.refusal(() -> room.place(ANNA, OrderRequest.market("NSE", "SBIN", Side.BUY, 1,
                KiteProduct.CNC))).text()).isEqualTo("Market orders are currently not allowed.");
        room.at("15:30:00");
        OrderRow row = room.order(ANNA, buyer);
        assertThat(row.filledQuantity()).as("what the market's last depth offered").isEqualTo(500);
        assertThat(row.status()).isEqualTo("CANCELLED");
        assertThat(row.averagePrice()).isEqualTo(Price.ofRupees("800.05"));
        assertThat(room.order(BALA, early).status()).isEqualTo("CANCELLED");
    }

    @Test
    void a_day_order_ends_with_its_session_and_the_book_is_empty_next_morning() {
        String id = room.place(ANNA,
                OrderRequest.limit("NFO", "SBIN26DECFUT", Side.BUY, 750, KiteProduct.NRML,
                        Price.ofRupees("790")));
        room.at("15:39:59");
        assertThat(room.order(ANNA, id).status()).isEqualTo("OPEN");
        room.at("15:40:00");
        assertThat(room.order(ANNA, id).status()).isEqualTo("CANCELLED");
        room.at(WEDNESDAY, "06:00:00");
        assertThat(room.exchange.orders(ANNA)).isEmpty();
    }

    @Test
    void delivery_settles_over_two_days_and_can_be_sold_before() {
        room.place(ANNA,
                OrderRequest.limit("NSE", "SBIN", Side.BUY, 60, KiteProduct.CNC, Price.ofRupees("800.05")));
        assertThat(room.exchange.holdings(ANNA)).isEmpty();
        room.at(WEDNESDAY, "10:00:00");
        HoldingRow young = room.exchange.holdings(ANNA).getFirst();
        assertThat(young.t1Quantity()).isEqualTo(60);
        assertThat(young.quantity()).isZero();
        assertThat(young.averagePrice()).isEqualTo(Price.ofRupees("800.05"));
        assertThat(young.pnl()).isEqualTo(Money.ofRupees("117.00"));
        String sale = room.place(ANNA, OrderRequest.limit("NSE", "SBIN", Side.SELL, 20, KiteProduct.CNC,
                Price.ofRupees("801.95")));
        assertThat(room.order(ANNA, sale).status()).isEqualTo("COMPLETE");
        assertThat(room.exchange.holdings(ANNA).getFirst().usedQuantity()).isEqualTo(20);
        room.at(THURSDAY, "10:00:00");
        HoldingRow settled = room.exchange.holdings(ANNA).getFirst();
        assertThat(settled.quantity()).isEqualTo(40);
        assertThat(settled.t1Quantity()).isZero();
        assertThat(room.exchange.positions(ANNA).net()).isEmpty();
    }

    @Test
    void futures_are_carried_with_their_cost_and_marked_at_the_close() {
        room.place(ANNA, OrderRequest.limit("NFO", "SBIN26DECFUT", Side.BUY, 750, KiteProduct.NRML,
                Price.ofRupees("800.05")));
        room.at(WEDNESDAY, "10:00:00");
        PositionRow carried = room.exchange.positions(ANNA).net().getFirst();
        assertThat(carried.overnightQuantity()).isEqualTo(750);
        assertThat(carried.averagePrice()).isEqualTo(Price.ofRupees("800.05"));
        assertThat(carried.closePrice()).isEqualTo(Price.ofRupees("800"));
        assertThat(carried.pnl()).isEqualTo(Money.ofRupees("7462.50"));
        assertThat(carried.m2m()).as("since yesterday's close").isEqualTo(Money.ofRupees("7500.00"));
        assertThat(room.exchange.positions(ANNA).day()).isEmpty();
    }

    @Test
    void what_expires_is_settled_at_its_underlying_the_next_morning() {
        room.place(ANNA, OrderRequest.limit("NFO", "SBIN26DECFUT", Side.BUY, 750, KiteProduct.NRML,
                Price.ofRupees("800.05")));
        Money cash = room.exchange.machine().account(ANNA).cash(Pool.EQUITY);
        room.at(LocalDate.of(2026, 12, 30), "10:00:00");
        assertThat(room.exchange.positions(ANNA).net()).isEmpty();
        assertThat(room.exchange.machine().account(ANNA).cash(Pool.EQUITY).minus(cash))
                .as("750 times 802.00 less 800.05").isEqualTo(Money.ofRupees("1462.50"));
        assertThat(Room.refusal(() -> room.place(ANNA,
                OrderRequest.limit("NFO", "SBIN26DECFUT", Side.BUY, 750,
                        KiteProduct.NRML, Price.ofRupees("800"))))
                .text()).contains("either expired or does not exist");
    }
}
