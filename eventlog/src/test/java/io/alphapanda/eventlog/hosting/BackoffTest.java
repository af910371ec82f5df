package io.alphapanda.eventlog.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.testing.Seeded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static Backoff backoff(long seed) {
        return new Backoff(Duration.ofNanos(100), Duration.ofNanos(3_000), new SplittableRandom(seed));
    }

    @Seeded
    void each_wait_is_half_to_all_of_a_doubling_delay(long seed) {
        Backoff backoff = backoff(seed);
        assertThat(backoff.delayNanos(1)).isBetween(50L, 100L);
        assertThat(backoff.delayNanos(2)).isBetween(100L, 200L);
        assertThat(backoff.delayNanos(5)).isBetween(800L, 1_600L);
    }

    @Seeded
    void no_wait_is_longer_than_the_limit(long seed) {
        Backoff backoff = backoff(seed);
        assertThat(backoff.delayNanos(6)).isBetween(1_500L, 3_000L);
        assertThat(backoff.delayNanos(1_000_000)).isBetween(1_500L, 3_000L);
        assertThat(backoff.delayNanos(Integer.MAX_VALUE)).isBetween(1_500L, 3_000L);
    }

    @Test
    void the_same_seed_gives_the_same_waits() {
        assertThat(backoff(7).delayNanos(4)).isEqualTo(backoff(7).delayNanos(4));
    }

    @Test
    void failures_of_input_and_output_are_tried_again_and_others_are_poison() {
        assertThat(Remedy.of(new IOException("reset"))).isEqualTo(Remedy.RETRY);
        assertThat(Remedy.of(new UncheckedIOException(new IOException("reset")))).isEqualTo(Remedy.RETRY);
        assertThat(Remedy.of(new IllegalArgumentException("no such field"))).isEqualTo(Remedy.DEAD_LETTER);
    }
}
