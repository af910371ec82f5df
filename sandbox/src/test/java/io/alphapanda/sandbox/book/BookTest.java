package io.alphapanda.sandbox.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.Depth.Level;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.testing.Seeded;
import org.junit.jupiter.api.Test;

class BookTest {
    private final Book book = new Book();

    private static Depth depth(long bid, long bidUnits, long ask, long askUnits) {
        return new Depth(List.of(new Level(new Price(bid), bidUnits, 3)),
                List.of(new Level(new Price(ask), askUnits, 3)));
    }

    private static BookOrder order(String id, Side side, long price, long units) {
        return new BookOrder(id, side, price, units, 0);
    }

    private BookOrder rest(String id, Side side, long price, long units) {
        BookOrder order = order(id, side, price, units);
        book.rest(order);
        return order;
    }

    private static List<String> told(List<Match> matches) {
        return matches.stream().map(match -> match.maker().map(BookOrder::id).orElse("market") + " "
                + match.units() + " at " + match.priceMicros()).toList();
    }

    @Test
    void an_order_takes_better_prices_first_and_earlier_orders_first() {
        rest("late", Side.SELL, 101, 5);
        rest("dear", Side.SELL, 102, 5);
        rest("later", Side.SELL, 101, 5);
        assertThat(told(book.take(order("taker", Side.BUY, 102, 12))))
                .containsExactly("late 5 at 101", "later 5 at 101", "dear 2 at 102");
    }

    @Test
    void market_units_that_were_there_first_are_taken_first() {
        book.show(depth(99, 10, 101, 10));
        rest("mine", Side.SELL, 101, 5);
        assertThat(told(book.take(order("taker", Side.BUY, 101, 12))))
                .containsExactly("market 10 at 101", "mine 2 at 101");
    }

    @Test
    void market_units_that_came_later_are_taken_later() {
        book.show(depth(99, 10, 102, 10));
        rest("mine", Side.SELL, 101, 5);
        book.show(depth(99, 10, 101, 10));
        assertThat(told(book.take(order("taker", Side.BUY, 101, 12))))
                .containsExactly("mine 5 at 101", "market 7 at 101");
    }

    @Test
    void prints_at_its_price_move_an_order_forward_until_it_fills() {
        book.show(depth(99, 10, 101, 10));
        BookOrder mine = rest("mine", Side.BUY, 99, 5);
        assertThat(book.print(99, 7)).isEmpty();
        assertThat(mine.aheadUnits()).isEqualTo(3);
        assertThat(told(book.print(99, 6))).containsExactly("mine 3 at 99");
    }

    @Test
    void a_print_beyond_its_price_fills_an_order_at_its_price() {
        book.show(depth(99, 10, 101, 10));
        rest("mine", Side.BUY, 99, 5);
        assertThat(told(book.print(98, 20))).containsExactly("mine 5 at 99");
    }

    @Test
    void an_order_fills_when_the_other_side_of_the_market_comes_to_it() {
        book.show(depth(99, 10, 101, 10));
        rest("mine", Side.BUY, 100, 25);
        assertThat(told(book.show(depth(98, 10, 100, 10)))).containsExactly("mine 10 at 100");
        assertThat(book.depth().asks()).isEmpty();
    }

    @Test
    void units_ahead_never_exceed_what_the_market_shows() {
        book.show(depth(99, 100, 101, 10));
        BookOrder mine = rest("mine", Side.BUY, 99, 5);
        book.show(depth(99, 4, 101, 10));
        assertThat(mine.aheadUnits()).isEqualTo(4);
    }

    @Test
    void beyond_the_fifth_level_nobody_knows_how_many_are_ahead() {
        List<Level> bids = new ArrayList<>();
        for (int i = 0; i < Depth.LEVELS_MAX; i++) {
            bids.add(new Level(new Price(99 - i), 10, 1));
        }
        book.show(new Depth(bids, List.of()));
        BookOrder mine = rest("mine", Side.BUY, 90, 5);
        assertThat(mine.aheadUnits()).isNegative();
        assertThat(book.print(90, 1_000)).as("at its price, but behind nobody knows whom").isEmpty();
        assertThat(book.print(89, 1_000)).hasSize(1);
    }

    @Test
    void what_is_taken_of_a_level_stays_taken_until_the_next_depth() {
        book.show(depth(99, 10, 101, 10));
        book.take(order("a", Side.BUY, 101, 6));
        assertThat(book.depth().asks().getFirst().units()).isEqualTo(4);
        book.take(order("b", Side.BUY, 101, 6));
        assertThat(book.depth().asks()).isEmpty();
    }

    @Test
    void a_part_that_was_hidden_goes_to_the_end_of_its_price() {
        book.rest(new BookOrder("shy", Side.SELL, 101, 20, 5));
        rest("plain", Side.SELL, 101, 5);
        assertThat(told(book.take(order("taker", Side.BUY, 101, 12))))
                .containsExactly("shy 5 at 101", "plain 5 at 101", "shy 2 at 101");
    }

    /// Whatever comes: nothing fills beyond its limit or its size, no more than the market traded or showed, and
    /// the book is never crossed.
    @Seeded(count = 40, proofCount = 2_000)
    void no_unit_comes_from_nowhere(long seed) {
        Random dice = new Random(seed);
        List<BookOrder> all = new ArrayList<>();
        for (int step = 0; step < 300; step++) {
            Side side = dice.nextBoolean() ? Side.BUY : Side.SELL;
            switch (dice.nextInt(4)) {
                case 0 -> {
                    long bid = 95L + dice.nextInt(8);
                    Depth depth = depth(bid, dice.nextInt(30), bid + 1 + dice.nextInt(3), dice.nextInt(30));
                    long shown = depth.bids().getFirst().units() + depth.asks().getFirst().units();
                    assertThat(units(book.show(depth))).isLessThanOrEqualTo(shown);
                }
                case 1 -> {
                    long traded = dice.nextInt(40);
                    assertThat(units(book.print(95 + dice.nextInt(10), traded))).isLessThanOrEqualTo(traded);
                }
                case 2 -> all.stream().filter(order -> order.openUnits() > 0).findAny()
                        .ifPresent(book::remove);
                default -> {
                    BookOrder order = new BookOrder("o" + step, side, 95 + dice.nextInt(10),
                            1 + dice.nextInt(20),
                            dice.nextInt(3) == 0 ? 3 : 0);
                    long wanted = order.openUnits();
                    List<Match> matches = book.take(order);
                    assertThat(order.openUnits()).isEqualTo(wanted - units(matches)).isNotNegative();
                    assertThat(matches).allMatch(
                            match -> (order.priceMicros() - match.priceMicros()) * order.side().sign() >= 0);
                    if (order.openUnits() > 0) {
                        book.rest(order);
                        all.add(order);
                    }
                }
            }
            assertThat(all).allMatch(order -> order.openUnits() >= 0);
            Depth depth = book.depth();
            if (!depth.bids().isEmpty() && !depth.asks().isEmpty()) {
                assertThat(depth.bids().getFirst().price()).isLessThan(depth.asks().getFirst().price());
            }
        }
    }

    private static long units(List<Match> matches) {
        return matches.stream().mapToLong(Match::units).sum();
    }
}
