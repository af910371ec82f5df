package io.alphapanda.market.files;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntConsumer;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;

/// The good rows of a file, column by column, in file order. Not thread-safe.
final class BarRows {
    private static final int ROWS_FIRST = 1 << 15;

    private long[] times = new long[ROWS_FIRST];
    private long[] prices = new long[4 * ROWS_FIRST];
    private long[] volumes = new long[ROWS_FIRST];
    private int[] lines = new int[ROWS_FIRST];
    private int[] positions = new int[ROWS_FIRST];
    private int count;
    private boolean inOrder = true;

    /// Adds a row: its time and prices in micros, its volume, and where it stands in the file.
    void add(long time, long open, long high, long low, long close, long volume, int line, int position) {
        if (count == times.length) {
            grow();
        }
        times[count] = time;
        prices[4 * count] = open;
        prices[4 * count + 1] = high;
        prices[4 * count + 2] = low;
        prices[4 * count + 3] = close;
        volumes[count] = volume;
        lines[count] = line;
        positions[count] = position;
        inOrder &= count == 0 || time > times[count - 1];
        count++;
    }

    private void grow() {
        times = Arrays.copyOf(times, 2 * count);
        prices = Arrays.copyOf(prices, 8 * count);
        volumes = Arrays.copyOf(volumes, 2 * count);
        lines = Arrays.copyOf(lines, 2 * count);
        positions = Arrays.copyOf(positions, 2 * count);
    }

    /// The earliest times, ascending and distinct, at most `max`.
    long[] earliestTimes(int max) {
        return inOrder ? Arrays.copyOf(times, Math.min(count, max))
                : Arrays.stream(times, 0, count).sorted().distinct().limit(max).toArray();
    }

    /// Replaces every time by another that keeps their order, before [#sorted].
    void mapTimes(LongUnaryOperator mapping) {
        inOrder = true;
        for (int i = 0; i < count; i++) {
            times[i] = mapping.applyAsLong(times[i]);
            inOrder &= i == 0 || times[i] > times[i - 1];
        }
    }

    /// The rows in time order, those of equal time in file order, and of these only the first.
    ///
    /// @param duplicate takes every row that is left out, in file order
    /// @return the numbers of the rows, for the accessors below
    int[] sorted(IntConsumer duplicate) {
        if (inOrder) {
            return IntStream.range(0, count).toArray();
        }
        int[] order = IntStream.range(0, count).boxed().sorted(Comparator.comparingLong(row -> times[row]))
                .mapToInt(Integer::intValue).toArray();
        int kept = 0;
        int[] leftOut = new int[order.length];
        int leftOutCount = 0;
        for (int row : order) {
            if (kept > 0 && times[order[kept - 1]] == times[row]) {
                leftOut[leftOutCount++] = row;
            } else {
                order[kept++] = row;
            }
        }
        Arrays.stream(leftOut, 0, leftOutCount).sorted().forEach(duplicate);
        return Arrays.copyOf(order, kept);
    }

    /// How many of the rows `kept` stand in the file behind one of a later time.
    long reordered(int[] kept) {
        if (inOrder) {
            return 0;
        }
        int[] inFileOrder = kept.clone();
        Arrays.sort(inFileOrder);
        long latest = Long.MIN_VALUE;
        long reordered = 0;
        for (int row : inFileOrder) {
            reordered += times[row] < latest ? 1 : 0;
            latest = Math.max(latest, times[row]);
        }
        return reordered;
    }

    int count() {
        return count;
    }

    long time(int row) {
        return times[row];
    }

    long open(int row) {
        return prices[4 * row];
    }

    long high(int row) {
        return prices[4 * row + 1];
    }

    long low(int row) {
        return prices[4 * row + 2];
    }

    long close(int row) {
        return prices[4 * row + 3];
    }

    long volume(int row) {
        return volumes[row];
    }

    /// The row's line in the file, from 1.
    int line(int row) {
        return lines[row];
    }

    /// Where the row's line begins, in bytes.
    int position(int row) {
        return positions[row];
    }
}
