package io.alphapanda.zerodha.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateBudgetTest {
    private final HandClock clock = new HandClock("2026-11-23T04:00:00.400Z");

    @Test
    void quotes_leave_one_in_each_calendar_second() throws Exception {
        RateBudget quotes = budget(RateFamily.QUOTES);
        quotes.take();
        assertThat(clock.waitsNanos()).isEmpty();
        quotes.take();
        assertThat(clock.waitsNanos()).containsExactly(600_000_000L);
        quotes.take();
        assertThat(clock.waitsNanos()).containsExactly(600_000_000L, 1_000_000_000L);
    }

    @Test
    void history_leaves_three_a_second_and_the_rest_ten() throws Exception {
        RateBudget history = budget(RateFamily.HISTORY);
        RateBudget others = budget(RateFamily.OTHERS);
        for (int i = 0; i < 3; i++) {
            history.take();
        }
        for (int i = 0; i < 10; i++) {
            others.take();
        }
        assertThat(clock.waitsNanos()).isEmpty();
        assertThat(history.tryTake()).contains("3 a calendar second");
        assertThat(others.tryTake()).contains("10 a calendar second");
    }

    @Test
    void orders_are_refused_beyond_nine_a_second_and_never_wait() {
        RateBudget orders = budget(RateFamily.ORDERS);
        for (int i = 0; i < 9; i++) {
            assertThat(orders.tryTake()).isEmpty();
        }
        assertThat(orders.tryTake()).contains("9 a calendar second");
        clock.move(600_000_000);
        assertThat(orders.tryTake()).isEmpty();
        assertThat(clock.waitsNanos()).isEmpty();
    }

    @Test
    void orders_are_refused_beyond_four_hundred_a_minute() {
        RateBudget orders = budget(RateFamily.ORDERS);
        for (int i = 0; i < 400; i++) {
            assertThat(orders.tryTake()).isEmpty();
            clock.move(120_000_000);
        }
        assertThat(orders.tryTake()).contains("400 a calendar minute");
        clock.move(12_000_000_000L);
        assertThat(orders.tryTake()).isEmpty();
    }

    @Test
    void orders_are_refused_beyond_five_thousand_a_day_until_midnight_in_india() {
        RateBudget orders = budget(RateFamily.ORDERS);
        for (int i = 0; i < 5_000; i++) {
            assertThat(orders.tryTake()).isEmpty();
            clock.move(200_000_000);
        }
        clock.move(3_600_000_000_000L);
        assertThat(orders.tryTake()).contains("5000 a calendar day");
        HandClock midnight = new HandClock("2026-11-23T18:29:59Z");
        RateBudget before = RateBudget.of(RateFamily.ORDERS, small(1), midnight, midnight);
        assertThat(before.tryTake()).isEmpty();
        assertThat(before.tryTake()).contains("1 a calendar day");
        midnight.move(1_000_000_000L);
        assertThat(before.tryTake()).isEmpty();
    }

    @Test
    void a_clock_that_is_set_back_a_little_opens_no_new_second() {
        HandClock restless = new HandClock("2026-11-23T04:00:01.010Z");
        RateBudget quotes = RateBudget.of(RateFamily.QUOTES, KiteLimits.STANDARD, restless, restless);
        assertThat(quotes.tryTake()).isEmpty();
        restless.move(-20_000_000);
        assertThat(quotes.tryTake()).contains("1 a calendar second");
    }

    private RateBudget budget(RateFamily family) {
        return RateBudget.of(family, KiteLimits.STANDARD, clock, clock);
    }

    private static KiteLimits small(int ordersPerDay) {
        KiteLimits usual = KiteLimits.STANDARD;
        return new KiteLimits(1, 3, 9, 10, 400, ordersPerDay, 25, 4, usual.retryDelayBase(),
                usual.retryDelayMax(),
                usual.connectTimeout(), usual.answerTimeout(), usual.answerBytesMax(), usual.haltPause());
    }
}
