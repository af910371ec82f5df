package io.alphapanda.market.files;

import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.market.format.UnreadableBarFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Finds the length of a file's bars: the gap that most often lies between neighbours near the file's
/// beginning.
final class TimeframeGuess {
    /// Rows that are looked at.
    static final int ROWS_SAMPLED = 1_000;
    /// Stamps may wander by as much as this from the full minute.
    private static final long TOLERANCE_MICROS = 5_000_000L;

    private final Path path;

    TimeframeGuess(Path path) {
        this.path = path;
    }

    /// The timeframe of distinct, ascending times. A gap of about a day or more is a day: weeks and months,
    /// too.
    ///
    /// @throws UnreadableBarFile if there is one row, or the usual gap is the length of no timeframe
    Timeframe of(long[] times) throws UnreadableBarFile {
        if (times.length < 2) {
            throw new UnreadableBarFile(
                    path + " holds one bar only, which does not tell how long its bars are");
        }
        long gap = usualGap(times);
        if (gap >= Ist.DAY_MICROS - Timeframe.H1.micros()) {
            return Timeframe.D1;
        }
        Optional<Timeframe> known = Arrays.stream(Timeframe.values())
                .filter(timeframe -> Math.abs(timeframe.micros() - gap) <= TOLERANCE_MICROS).findFirst();
        return known.orElseThrow(() -> new UnreadableBarFile(path + " has rows that are usually " + shown(gap)
                + " apart; bars of "
                + Arrays.stream(Timeframe.values()).map(Timeframe::label).collect(Collectors.joining(", "))
                + " can be read"));
    }

    private static long usualGap(long[] times) {
        Map<Long, Integer> counts = new TreeMap<>();
        for (int i = 1; i < times.length; i++) {
            counts.merge(times[i] - times[i - 1], 1, Integer::sum);
        }
        // Among gaps as frequent as each other the shortest: the longer ones skip a bar.
        long usual = 0;
        int most = 0;
        for (Map.Entry<Long, Integer> gap : counts.entrySet()) {
            if (gap.getValue() > most) {
                usual = gap.getKey();
                most = gap.getValue();
            }
        }
        return usual;
    }

    private static String shown(long micros) {
        return Duration.ofNanos(micros * 1_000).toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
