package io.alphapanda.benchmarks.latency;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What a latency run is told, as `key=value`.
///
/// @param rate ticks a second
/// @param seconds that are measured
/// @param warmUp ticks before them, as fast as the desk takes them
/// @param between how many ticks lie between two orders
/// @param levels of the book on each side
/// @param pace how the source waits
public record LatencySettings(int rate, double seconds, long warmUp, int between, int levels,
        Pace pace) {
    /// For figures.
    public static final LatencySettings USUAL = new LatencySettings(20_000, 60, 1_000_000, 100, 5,
            Pace.PARK);

    private static final Set<String> KEYS = Set.of("rate", "seconds", "warm-up", "between", "levels", "pace");

    /// Refuses a run without a tick.
    public LatencySettings {
        if (rate < 1 || seconds <= 0 || warmUp < 0 || between < 1) {
            throw new IllegalArgumentException("rate, seconds and between must be above zero, were " + rate
                    + ", " + seconds + " and " + between);
        }
    }

    /// These, but for what the texts say.
    ///
    /// @throws IllegalArgumentException if one says something else
    public LatencySettings with(String... texts) {
        Map<String, String> told = Arrays.stream(texts).map(text -> text.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[parts.length - 1]));
        Set<String> others = new TreeSet<>(told.keySet());
        others.removeAll(KEYS);
        if (!others.isEmpty()) {
            throw new IllegalArgumentException("no setting " + others + "; there are " + KEYS);
        }
        return new LatencySettings(Integer.parseInt(told.getOrDefault("rate", "" + rate)),
                Double.parseDouble(told.getOrDefault("seconds", "" + seconds)),
                Long.parseLong(told.getOrDefault("warm-up", "" + warmUp)),
                Integer.parseInt(told.getOrDefault("between", "" + between)),
                Integer.parseInt(told.getOrDefault("levels", "" + levels)),
                Pace.of(told.getOrDefault("pace", pace.name())));
    }

    /// As [#with] reads them.
    public String[] texts() {
        return new String[]{"rate=" + rate, "seconds=" + seconds, "warm-up=" + warmUp, "between=" + between,
            "levels=" + levels, "pace=" + pace.name()};
    }

    /// How many ticks are measured.
    public long ticks() {
        return Math.round(rate * seconds);
    }

    /// The time between two of them.
    public long stepNanos() {
        return 1_000_000_000L / rate;
    }

    /// The same as market time.
    public long stepMicros() {
        return Math.max(1, stepNanos() / 1_000);
    }
}
