package io.alphapanda.market.simulated;

import java.util.Arrays;

/// When each instrument ticks next: the first time within a second of its open, then after 1/4 to 7/4 of the
/// mean interval, evenly spread. Each has dice of its own, so none moves another's moments.
final class Arrivals {
    private static final long FIRST_WITHIN_MICROS = 1_000_000;
    private static final long NONE = Long.MAX_VALUE;

    private final Dice[] dice;
    private final long meanMicros;
    private final long[] next;
    private final long[] end;

    Arrivals(Dice[] dice, long meanMicros) {
        this.dice = dice.clone();
        this.meanMicros = meanMicros;
        next = new long[dice.length];
        end = new long[dice.length];
        Arrays.fill(next, NONE);
    }

    /// Lets one instrument tick from `openMicros`, included, to `endMicros`, not included.
    void openDay(int instrument, long openMicros, long endMicros) {
        end[instrument] = endMicros;
        set(instrument, openMicros + dice[instrument].below(FIRST_WITHIN_MICROS));
    }

    /// The instrument that ticks next, the first of several at one moment; -1 when the day is over.
    int first() {
        int first = -1;
        long earliest = NONE;
        for (int i = 0; i < next.length; i++) {
            if (next[i] < earliest) {
                earliest = next[i];
                first = i;
            }
        }
        return first;
    }

    /// When an instrument ticks next, in microseconds of UTC.
    long momentOf(int instrument) {
        return next[instrument];
    }

    /// Moves an instrument on to the tick after.
    void passed(int instrument) {
        set(instrument, next[instrument] + meanMicros / 4 + dice[instrument].below(meanMicros * 3 / 2));
    }

    private void set(int instrument, long micros) {
        next[instrument] = micros < end[instrument] ? micros : NONE;
    }
}
