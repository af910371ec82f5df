package io.alphapanda.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.sandbox.wire.KiteError;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
    private Instant now = Instant.parse("2026-11-23T04:00:00.900Z");

    @Test
    void each_family_has_its_own_count_of_a_calendar_second() {
        RateLimits limits = new RateLimits(RateBudget.USUAL, () -> now);
        limits.take("key", LimitFamily.QUOTE);
        assertThrottled(limits, LimitFamily.QUOTE, "Too many requests");
        for (int i = 0; i < 3; i++) {
            limits.take("key", LimitFamily.HISTORICAL);
        }
        assertThrottled(limits, LimitFamily.HISTORICAL, "Too many requests");
        now = now.plusMillis(100);
        limits.take("key", LimitFamily.QUOTE);
        limits.take("key", LimitFamily.HISTORICAL);
    }

    @Test
    void one_app_does_not_use_up_what_another_may() {
        RateLimits limits = new RateLimits(RateBudget.USUAL, () -> now);
        limits.take("key", LimitFamily.QUOTE);
        limits.take("other", LimitFamily.QUOTE);
        assertThrottled(limits, LimitFamily.QUOTE, "Too many requests");
    }

    @Test
    void the_eleventh_order_of_a_second_and_the_401st_of_a_minute_are_refused() {
        RateLimits limits = new RateLimits(RateBudget.USUAL, () -> now);
        now = Instant.parse("2026-11-23T04:00:00Z");
        for (int second = 0; second < 40; second++) {
            for (int i = 0; i < 10; i++) {
                limits.take("key", LimitFamily.ORDER);
            }
            if (second == 0) {
                assertThrottled(limits, LimitFamily.ORDER, "Too many requests");
            }
            now = now.plusSeconds(1);
            if (second == 38) {
                for (int i = 0; i < 9; i++) {
                    limits.take("key", LimitFamily.ORDER);
                }
                assertThrottled(limits, LimitFamily.ORDER, "Maximum allowed order requests exceeded.");
                return;
            }
        }
    }

    @Test
    void a_day_has_its_limit_too() {
        RateLimits limits = new RateLimits(new RateBudget(true, 1, 1, 10, 1, 400, 15), () -> now);
        for (int i = 0; i < 15; i++) {
            now = now.plus(Duration.ofMinutes(1));
            limits.take("key", LimitFamily.ORDER);
        }
        now = now.plus(Duration.ofMinutes(1));
        assertThrottled(limits, LimitFamily.ORDER, "Maximum allowed order requests exceeded.");
    }

    @Test
    void switched_off_they_refuse_nothing() {
        RateLimits limits = new RateLimits(RateBudget.NONE, () -> now);
        for (int i = 0; i < 1_000; i++) {
            limits.take("key", LimitFamily.ORDER);
        }
        assertThat(RateBudget.NONE.isEnforced()).isFalse();
    }

    private static void assertThrottled(RateLimits limits, LimitFamily family, String sentence) {
        assertThatThrownBy(() -> limits.take("key", family)).isInstanceOfSatisfying(KiteError.class,
                error -> {
                    assertThat(error.status()).isEqualTo(429);
                    assertThat(error.errorType()).isEqualTo("NetworkException");
                    assertThat(error.sentence()).isEqualTo(sentence);
                });
    }
}
