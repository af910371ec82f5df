package io.alphapanda.benchmarks.process;

import io.alphapanda.benchmarks.input.MinuteFile;
import io.alphapanda.benchmarks.path.PlainCross;
import io.alphapanda.benchmarks.path.Ta4jCross;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.ta4j.core.BarSeries;

/// A program that starts, does what a backtest does without us, and ends: `nothing`, or `ta4j` or `plain` with a
/// file, how many lines of it are headers and which field is the first price. Prints the round trips.
public final class ColdPeer {
    private static final Instant BEGIN = Instant.parse("2021-01-01T03:45:00Z");

    private ColdPeer() {}

    /// Runs one of them.
    public static void main(String[] args) throws IOException {
        int trips = switch (args[0]) {
            case "nothing" -> 0;
            case "ta4j" -> ta4j(file(args));
            case "plain" -> plain(file(args));
            default -> throw new IllegalArgumentException("'" + args[0] + "' is no peer");
        };
        System.out.println(trips);
    }

    private static MinuteFile file(String[] args) {
        return new MinuteFile(Path.of(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
    }

    private static int ta4j(MinuteFile file) throws IOException {
        BarSeries series = Ta4jCross.emptySeries();
        // Its times are never looked at, so none is parsed: in ta4j's favour.
        file.forEach((number, open, high, low, close) -> Ta4jCross.add(series,
                BEGIN.plus(Duration.ofMinutes(number)), open, high, low, close));
        return Ta4jCross.sma(series, 10, 30).getPositionCount();
    }

    private static int plain(MinuteFile file) throws IOException {
        long[][] columns = new long[2][1 << 18];
        int[] count = {0};
        file.forEach((number, open, high, low, close) -> {
            if (number == columns[0].length) {
                columns[0] = Arrays.copyOf(columns[0], 2 * number);
                columns[1] = Arrays.copyOf(columns[1], 2 * number);
            }
            columns[0][number] = Math.round(open * 1e6);
            columns[1][number] = Math.round(close * 1e6);
            count[0] = number + 1;
        });
        return PlainCross.sma(Arrays.copyOf(columns[0], count[0]), Arrays.copyOf(columns[1], count[0]), 10,
                30).trips();
    }
}
