package io.alphapanda.trading.venue;

import static io.alphapanda.trading.testing.TradeDesk.FUTURE;
import static io.alphapanda.trading.testing.TradeDesk.INFY;
import static io.alphapanda.trading.venue.VenueDesk.depth;
import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.control.SystemError;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.marketdata.MarketClock.Due;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.order.AmendmentRejected;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.OrderTerms;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.terms.OrdType;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.domain.terms.TimeInForce;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickMarketTest {
    private static final FillRules WHOLE = FillRules.whole(Slippage.NONE);
    private static final String BOOK = "99.95x4 99.90x3 | 100.05x4 100.10x3";

    @Test
    void a_market_order_walks_the_book_and_its_rest_waits_for_the_next_tick() {
        VenueDesk desk = VenueDesk.onTicks(FillRules.depth());
        desk.tick(INFY, "100", 1, depth(BOOK));
        desk.order("AP1", Side.BUY, PriceTerms.MARKET);
        assertThat(desk.outcome()).isEqualTo("4@100.05 3@100.10 open");

        desk.tick(INFY, "100", 1, depth("99.95x4 | 100.20x3"));
        assertThat(desk.fills()).containsExactly("4@100.05", "3@100.10", "3@100.20");
        Fill last = desk.run().all(Fill.class).getLast();
        assertThat(last.cumUnits()).isEqualTo(10);
        assertThat(last.leavesUnits()).isZero();
        assertThat(last.cumValue()).hasToString("1001.10");
    }

    @Test
    void what_one_order_has_taken_from_the_book_another_cannot() {
        VenueDesk desk = VenueDesk.onTicks(FillRules.depth());
        desk.tick(INFY, "100", 1, depth("99.95x12 99.90x30 | 100.05x4"));
        desk.order("AP1", Side.SELL, PriceTerms.MARKET);
        desk.order("AP2", Side.SELL, PriceTerms.MARKET);
        assertThat(desk.fills()).containsExactly("10@99.95", "2@99.95", "8@99.90");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MARKET | IOC |        | 4@100.05 3@100.10 CANCELED 7
            MARKET | FOK |        | CANCELED 0
            LIMIT  | IOC | 100.05 | 4@100.05 CANCELED 4
            LIMIT  | FOK | 100.10 | CANCELED 0
            LIMIT  | DAY | 100.05 | 4@100.05 open
            LIMIT  | IOC | 100    | CANCELED 0
            """)
    void in_a_thin_book_ioc_takes_what_is_there_and_fok_takes_all_or_nothing(OrdType type,
            TimeInForce validity,
            String limit, String outcome) {
        VenueDesk desk = VenueDesk.onTicks(FillRules.depth());
        desk.tick(INFY, "100", 1, depth(BOOK));
        desk.order("AP1", Side.BUY, new PriceTerms(type, validity,
                Optional.ofNullable(limit).map(Price::ofRupees), Optional.empty()));
        assertThat(desk.outcome()).isEqualTo(outcome);
    }

    @Test
    void a_resting_limit_fills_at_its_limit_by_the_units_that_come_to_it() {
        VenueDesk desk = VenueDesk.onTicks(FillRules.depth());
        desk.tick(INFY, "100", 1, depth(BOOK));
        desk.order("AP1", Side.BUY, PriceTerms.limit(Price.ofRupees("99.90")));
        // Three traded at its price, then the same trade is told again, then the other side stands below it.
        desk.tick(INFY, "99.90", 3, depth(BOOK));
        desk.tick(INFY, "99.90", 0, depth(BOOK));
        desk.tick(INFY, "100", 5, depth("99.50x9 | 99.70x2 99.90x1 99.95x9"));
        assertThat(desk.outcome()).isEqualTo("3@99.90 3@99.90 open");
    }

    @Test
    void a_tick_without_a_book_fills_at_its_last_price() {
        VenueDesk desk = VenueDesk.onTicks(new FillRules(PriceModel.DEPTH,
                new Slippage(Rate.ofBasisPoints("5")), Latency.NONE, PartialFills.NONE, 0));
        desk.tick("100");
        desk.order("AP1", Side.BUY, PriceTerms.MARKET);
        assertThat(desk.fills()).containsExactly("10@100.05");
    }

    @Test
    void where_nobody_stands_on_the_other_side_a_triggered_stop_waits() {
        VenueDesk desk = VenueDesk.onTicks(FillRules.depth());
        desk.tick(INFY, "100", 1, depth(BOOK));
        desk.order("AP1", Side.SELL, PriceTerms.stop(Price.ofRupees("99")));
        desk.tick(INFY, "98", 1, depth(" | 98.05x100"));
        assertThat(desk.outcome()).isEqualTo("open");
        desk.tick(INFY, "99.50", 1, depth("99.45x100 | 99.50x100"));
        assertThat(desk.outcome()).isEqualTo("10@99.45");
    }

    @Test
    void slippage_never_takes_a_limit_order_beyond_its_limit() {
        VenueDesk desk = VenueDesk.onTicks(FillRules.whole(new Slippage(Rate.ofPercent("1"))));
        desk.tick("100");
        desk.order("AP1", Side.BUY, PriceTerms.limit(Price.ofRupees("100.30")));
        desk.order("AP2", Side.SELL, PriceTerms.limit(Price.ofRupees("98")));
        assertThat(desk.fills()).containsExactly("10@100.30", "10@99.00");
    }

    @Test
    void the_other_side_within_the_limit_is_enough_to_trade() {
        VenueDesk desk = VenueDesk.onTicks(WHOLE);
        desk.tick(INFY, "101", 1, depth("99.90x5 | 100.05x5"));
        desk.order("AP1", Side.BUY, PriceTerms.limit(Price.ofRupees("100.10")));
        assertThat(desk.fills()).containsExactly("10@100.05");
    }

    @Test
    void with_latency_an_order_meets_the_first_tick_at_or_after_its_arrival() {
        VenueDesk desk = VenueDesk.onTicks(WHOLE.latency(Latency.ofMillis(1_500, 0)));
        desk.tick("100");
        desk.order("AP1", Side.BUY, PriceTerms.MARKET);
        desk.tick("101");
        assertThat(desk.fills()).isEmpty();
        desk.passMillis(-500);
        desk.tick("102");
        assertThat(desk.fills()).containsExactly("10@102.00");
    }

    @Test
    void with_latency_a_cancel_can_come_too_late() {
        VenueDesk desk = VenueDesk.onTicks(WHOLE.latency(Latency.ofMillis(100, 0)));
        desk.tick("100");
        desk.order("AP1", Side.BUY, PriceTerms.limit(Price.ofRupees("99")));
        desk.passMillis(950);
        desk.cancel("AP1");
        desk.passMillis(-950);
        desk.tick("99");
        desk.passMillis(-900);
        desk.tick("99");
        assertThat(desk.outcome()).isEqualTo("10@99.00");
        assertThat(desk.run().all(AmendmentRejected.class)).hasSize(1);
        assertThat(desk.run().all(SystemError.class)).isEmpty();
    }

    @Test
    void random_latency_repeats_with_the_seed_and_differs_with_another() {
        assertThat(filledAt(1)).isEqualTo(filledAt(1)).isNotEqualTo(filledAt(2));
    }

    private static List<Long> filledAt(long seed) {
        VenueDesk desk = VenueDesk.onTicks(WHOLE.latency(Latency.ofMillis(20_000, 5_000)).seed(seed));
        for (int i = 0; i < 10; i++) {
            desk.order("AP" + i, Side.BUY, PriceTerms.MARKET);
        }
        for (int i = 0; i < 60; i++) {
            desk.tick("100");
        }
        assertThat(desk.fills()).hasSize(10);
        return desk.run().all(Fill.class).stream().map(Fill::executedAtMicros).toList();
    }

    @Test
    void partial_fills_come_one_a_tick_in_whole_lots_and_add_up() {
        VenueDesk desk = VenueDesk.onTicks(WHOLE.partials(new PartialFills(new Rate(Rate.WHOLE), 4)).seed(3));
        desk.tick(FUTURE, "100", 1, depth(" | "));
        desk.order("AP1", new OrderTerms(FUTURE.id(), Side.SELL, new OrderQuantity.Units(750), Purpose.ENTRY,
                Product.NRML, PriceTerms.MARKET, Price.ofRupees("100")));
        for (int i = 1; i < 4; i++) {
            desk.tick(FUTURE, "10" + i, 1, depth(" | "));
        }
        List<Fill> fills = desk.run().all(Fill.class);
        assertThat(fills).hasSizeBetween(2, 4).allMatch(fill -> fill.lastUnits() % 75 == 0);
        assertThat(fills.stream().mapToLong(Fill::lastUnits).sum()).isEqualTo(750);
        assertThat(fills.getLast().leavesUnits()).isZero();
        assertThat(desk.run().all(SystemError.class)).isEmpty();
    }

    @Test
    void of_an_order_in_parts_ioc_gets_the_first_and_fok_is_never_in_parts() {
        FillRules always = WHOLE.partials(new PartialFills(new Rate(Rate.WHOLE), 2));
        VenueDesk desk = VenueDesk.onTicks(always);
        desk.tick("100");
        desk.order("AP1", Side.BUY, market(TimeInForce.IOC));
        assertThat(desk.endings().getFirst().cumUnits()).isBetween(1L, 9L);
        desk.order("AP2", Side.BUY, market(TimeInForce.FOK));
        assertThat(desk.fills().getLast()).isEqualTo("10@100.00");
    }

    @Test
    void a_share_of_equity_is_sized_at_its_first_price() {
        VenueDesk desk = VenueDesk.onTicks(FillRules.depth());
        desk.tick(INFY, "100", 1, depth("99x1 | 100x6000 110x9000"));
        desk.order("AP1", new OrderTerms(INFY.id(), Side.BUY,
                new OrderQuantity.EquityShare(Rate.ofPercent("100"), desk.settings().startingCash()),
                Purpose.ENTRY, Product.NRML, PriceTerms.MARKET, Price.ofRupees("100")));
        assertThat(desk.fills()).containsExactly("6000@100.00", "4000@110.00");
    }

    @Test
    void nothing_fills_before_the_open_in_the_auction_or_after_the_close() {
        VenueDesk desk = new VenueDesk(VenueDesk.settings(Topic.TICKS, WHOLE));
        desk.order("AP1", Side.BUY, PriceTerms.MARKET);
        desk.tick("100");
        desk.due("09:00", Due.PRE_OPEN);
        desk.tick("101");
        assertThat(desk.fills()).isEmpty();
        desk.due("09:15", Due.OPEN);
        desk.order("AP2", Side.BUY, PriceTerms.MARKET);
        // The last price known is of before the open.
        assertThat(desk.fills()).isEmpty();
        desk.tick("102");
        assertThat(desk.fills()).containsExactly("10@102.00", "10@102.00");

        desk.due("15:15", Due.CLOSING_AUCTION);
        desk.order("AP3", Side.BUY, PriceTerms.MARKET);
        desk.tick("103");
        desk.due("15:30", Due.CLOSED);
        assertThat(desk.outcome()).endsWith("EXPIRED 0");
        desk.order("AP4", Side.BUY, PriceTerms.MARKET);
        desk.tick("104");
        assertThat(desk.fills()).hasSize(2);
    }

    @Test
    void an_order_of_after_the_close_waits_for_the_next_session_and_ends_with_it() {
        VenueDesk desk = VenueDesk.onTicks(WHOLE);
        desk.due("15:30", Due.CLOSED);
        desk.order("AP1", Side.BUY, PriceTerms.limit(Price.ofRupees("90")));
        desk.due("2026-06-23T09:00", Due.PRE_OPEN);
        desk.due("2026-06-23T09:15", Due.OPEN);
        assertThat(desk.outcome()).isEqualTo("open");
        desk.due("2026-06-23T15:30", Due.CLOSED);
        assertThat(desk.outcome()).isEqualTo("EXPIRED 0");
    }

    @Test
    void a_close_that_nobody_told_of_is_made_up_for_at_the_next_open() {
        VenueDesk desk = VenueDesk.onTicks(WHOLE);
        desk.tick("100");
        desk.order("AP1", Side.BUY, PriceTerms.limit(Price.ofRupees("90")));
        desk.due("2026-06-23T09:00", Due.PRE_OPEN);
        assertThat(desk.outcome()).isEqualTo("EXPIRED 0");
    }

    private static PriceTerms market(TimeInForce validity) {
        return new PriceTerms(OrdType.MARKET, validity, Optional.empty(), Optional.empty());
    }
}
