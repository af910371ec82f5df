package io.alphapanda.benchmarks.server;

import io.alphapanda.benchmarks.jmh.Effort;
import io.alphapanda.benchmarks.latency.LatencySettings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a desk over a server is measured.
///
/// @param desk in one process; its pace is that of the bare client too
/// @param parts in six processes
public record ServerSettings(LatencySettings desk, LatencySettings parts) {
    /// For figures.
    static final ServerSettings USUAL = new ServerSettings(
            LatencySettings.USUAL.with("warm-up=400000", "seconds=30"),
            LatencySettings.USUAL.with("rate=1000", "warm-up=150000", "between=20", "seconds=40"));

    private static final String PARTS = "parts.";

    /// As large as that.
    public static ServerSettings of(Effort effort) {
        String seconds = "seconds=" + effort.liveSeconds() / 2;
        return effort.forks() > 0 ? USUAL.with(seconds, PARTS + seconds)
                : USUAL.with("seconds=0.1", "warm-up=" + effort.ticks(), PARTS + "seconds=1",
                        PARTS + "warm-up=500");
    }

    /// True of a text that tells of the six processes.
    public static boolean isOfParts(String text) {
        return text.startsWith(PARTS);
    }

    /// These, but for what the texts say: `rate=20000` of the one process, `parts.rate=1000` of the six.
    ///
    /// @throws IllegalArgumentException if one says something else
    public ServerSettings with(String... texts) {
        Map<Boolean, List<String>> told = Arrays.stream(texts)
                .collect(Collectors.partitioningBy(ServerSettings::isOfParts));
        return new ServerSettings(desk.with(told.getOrDefault(false, List.of()).toArray(String[]::new)),
                parts.with(told.getOrDefault(true, List.of()).stream()
                        .map(text -> text.substring(PARTS.length()))
                        .toArray(String[]::new)));
    }

    /// As [#with] reads them.
    public String[] texts() {
        return Stream.concat(Arrays.stream(desk.texts()), Arrays.stream(parts.texts()).map(PARTS::concat))
                .toArray(String[]::new);
    }
}
