package io.alphapanda.services.marketfeed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = 1_000_000_000L;
    private final List<Long> waits = new ArrayList<>();
    private long nanos = 17;

    @Test
    void events_are_due_at_a_multiple_of_wall_time_counted_from_the_first() throws InterruptedException {
        Pace pace = pace(10);
        told(pace, 0, 1, 2, 4.5);
        assertThat(waits).containsExactly(SECOND / 10, SECOND / 10, SECOND / 4);
    }

    @Test
    void what_the_desk_was_late_by_is_caught_up() throws InterruptedException {
        Pace pace = pace(1);
        told(pace, 0);
        nanos += 3 * SECOND;
        told(pace, 1, 2, 4);
        assertThat(waits).containsExactly(SECOND);
    }

    @Test
    void a_stretch_in_which_nothing_happens_passes_at_once() throws InterruptedException {
        Pace pace = pace(1);
        told(pace, 0, 5, 3_600, 3_601);
        assertThat(waits).containsExactly(5 * SECOND, SECOND);
    }

    @Test
    void without_a_limit_nothing_ever_waits() throws InterruptedException {
        told(pace(Pace.UNLIMITED), 0, 1, 2, 3);
        assertThat(waits).isEmpty();
    }

    private Pace pace(double speed) {
        return new Pace(speed, () -> nanos, wait -> {
            waits.add(wait);
            nanos += wait;
        });
    }

    private static void told(Pace pace, double... seconds) throws InterruptedException {
        for (double second : seconds) {
            pace.awaitTurn(1_795_405_500_000_000L + (long) (second * 1_000_000));
        }
    }
}
