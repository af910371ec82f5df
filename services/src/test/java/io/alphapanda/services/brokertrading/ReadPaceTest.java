package io.alphapanda.services.brokertrading;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.eventlog.hosting.Backoff;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;

/// When the book is read, by a clock that only the test moves: a millisecond a step.
class ReadPaceTest {
    private static final long MILLI_NANOS = 1_000_000;
    private static final long READ_MILLIS = 40;
    private final ReadPace pace = new ReadPace(LinkLimits.STANDARD,
            new Backoff(LinkLimits.STANDARD.retryDelayBase(), LinkLimits.STANDARD.retryDelayMax(),
                    new SplittableRandom(1)));

    /// Begins of reads within some seconds, in milliseconds.
    private List<Long> reads(long seconds, LongPredicate isTold, LongPredicate isFailing) {
        List<Long> begins = new ArrayList<>();
        long endsAt = -1;
        for (long milli = 0; milli < seconds * 1_000; milli++) {
            long nanos = milli * MILLI_NANOS;
            if (isTold.test(milli)) {
                pace.told();
            }
            if (endsAt == milli) {
                endsAt = -1;
                if (isFailing.test(milli)) {
                    pace.failed(nanos);
                } else {
                    pace.succeeded(nanos);
                }
            }
            if (endsAt < 0 && (begins.isEmpty() || pace.leftNanos(nanos) <= 0)) {
                pace.begins();
                begins.add(milli);
                endsAt = milli + READ_MILLIS;
            }
        }
        return begins;
    }

    @Test
    void in_silence_each_second_brings_a_read() {
        assertThat(reads(4, _ -> false, _ -> false)).containsExactly(0L, 1_040L, 2_080L, 3_120L);
    }

    @Test
    void a_word_brings_a_read_in_the_same_millisecond_and_one_during_a_read_brings_another_soon() {
        assertThat(reads(2, milli -> milli == 500, _ -> false)).containsExactly(0L, 500L, 1_540L);
        assertThat(reads(1, milli -> milli == 20, _ -> false)).containsExactly(0L, 390L);
    }

    @Test
    void a_hundred_words_in_a_row_bring_two_reads_and_an_endless_row_less_than_three_a_second() {
        assertThat(reads(2, milli -> milli >= 500 && milli < 600, _ -> false)).containsExactly(0L, 500L, 890L,
                1_930L);
        List<Long> endless = reads(60, _ -> true, _ -> false);
        assertThat(endless).hasSizeBetween(150, 155);
        for (int read = 3; read < endless.size(); read++) {
            assertThat(endless.get(read) - endless.get(read - 3)).as("no four reads within a second")
                    .isGreaterThan(1_000);
        }
    }

    @Test
    void while_the_broker_cannot_be_reached_words_change_nothing() {
        assertThat(reads(30, _ -> true, _ -> true)).hasSizeBetween(7, 12);
    }
}
