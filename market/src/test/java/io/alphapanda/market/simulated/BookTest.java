package io.alphapanda.market.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.marketdata.Depth;
import org.junit.jupiter.api.Test;

class BookTest {
    private static final long TICK = 50_000;
    private static final long RUPEE = 1_000_000;
    private final Book book = new Book(TICK, 1, new Liquidity(100, 0, 100, 0), new Dice(1, 1));

    @Test
    void inside_the_band_both_sides_have_five_levels_around_the_last_price() {
        for (int i = 0; i < 1_000; i++) {
            long last = book.trade((100 + i * 7.77e-4) * RUPEE);
            Depth depth = book.depth();
            assertThat(depth.bids()).hasSize(5);
            assertThat(depth.asks()).hasSize(5);
            assertThat(last).isBetween(depth.bids().getFirst().price().micros(),
                    depth.asks().getFirst().price().micros());
        }
    }

    @Test
    void at_the_upper_circuit_nobody_offers_above_it() {
        book.hold(90 * RUPEE, 110 * RUPEE);
        assertThat(book.trade(110 * RUPEE)).isLessThanOrEqualTo(110 * RUPEE);
        assertThat(book.depth().asks()).isEmpty();
        assertThat(book.depth().bids()).hasSize(5);
    }

    @Test
    void near_the_lower_circuit_the_bids_end_at_it() {
        book.hold(90 * RUPEE, 110 * RUPEE);
        assertThat(book.trade(90 * RUPEE + 2 * TICK)).isGreaterThanOrEqualTo(90 * RUPEE);
        assertThat(book.depth().bids()).hasSize(2);
        assertThat(book.depth().asks()).hasSize(5);
    }

    @Test
    void something_worth_next_to_nothing_still_trades_at_one_tick() {
        assertThat(book.trade(1)).isEqualTo(TICK);
        assertThat(book.depth().bids()).isEmpty();
    }
}
