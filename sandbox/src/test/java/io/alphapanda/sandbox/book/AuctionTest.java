package io.alphapanda.sandbox.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.Depth.Level;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.testing.Seeded;
import org.junit.jupiter.api.Test;

class AuctionTest {
    private final Book book = new Book();

    private BookOrder rest(String id, Side side, long price, long units) {
        BookOrder order = new BookOrder(id, side, price, units, 0);
        book.rest(order);
        return order;
    }

    @Test
    void the_price_is_the_one_at_which_most_units_trade() {
        rest("a", Side.BUY, 103, 10);
        rest("b", Side.BUY, 101, 20);
        rest("c", Side.SELL, 100, 15);
        rest("d", Side.SELL, 102, 30);
        Auction auction = new Auction(book);
        assertThat(auction.price(100)).contains(100L);
        assertThat(auction.unitsAt(100)).isEqualTo(15);
    }

    @Test
    void of_several_prices_the_nearest_to_the_reference_is_taken() {
        rest("a", Side.BUY, 105, 10);
        rest("b", Side.SELL, 100, 10);
        assertThat(new Auction(book).price(104)).contains(105L);
        assertThat(new Auction(book).price(101)).contains(100L);
    }

    @Test
    void the_markets_last_depth_takes_part_behind_all_others() {
        book.show(new Depth(List.of(), List.of(new Level(new Price(100), 10, 1))));
        rest("mine", Side.SELL, 100, 5);
        BookOrder buyer = rest("buyer", Side.BUY, 100, 12);
        List<Match> matches = new Auction(book).matchAt(100);
        assertThat(buyer.openUnits()).isZero();
        assertThat(matches).extracting(Match::units).containsExactly(12L, 5L);
    }

    @Test
    void orders_that_do_not_meet_make_no_price() {
        rest("a", Side.BUY, 99, 10);
        rest("b", Side.SELL, 100, 10);
        assertThat(new Auction(book).price(100)).isEmpty();
    }

    /// Without a market, buyers and sellers get equally many units, nobody beyond his limit, and no other price
    /// would have traded more.
    @Seeded(count = 40, proofCount = 2_000)
    void both_sides_trade_alike_and_no_price_trades_more(long seed) {
        Random dice = new Random(seed);
        List<BookOrder> orders = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            orders.add(rest("o" + i, dice.nextBoolean() ? Side.BUY : Side.SELL, 90 + dice.nextInt(20),
                    1 + dice.nextInt(50)));
        }
        Auction auction = new Auction(book);
        Optional<Long> price = auction.price(90 + dice.nextInt(20));
        if (price.isEmpty()) {
            return;
        }
        for (long other = 89; other <= 111; other++) {
            assertThat(auction.unitsAt(other)).isLessThanOrEqualTo(auction.unitsAt(price.get()));
        }
        long expected = auction.unitsAt(price.get());
        List<Match> matches = auction.matchAt(price.get());
        for (Side side : Side.values()) {
            assertThat(matches.stream().filter(match -> match.maker().orElseThrow().side() == side)
                    .mapToLong(Match::units).sum()).isEqualTo(expected);
        }
        assertThat(matches).allMatch(match -> (match.maker().orElseThrow().priceMicros() - price.get())
                * match.maker().orElseThrow().side().sign() >= 0);
        assertThat(orders).allMatch(order -> order.openUnits() >= 0);
    }
}
