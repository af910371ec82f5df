package io.alphapanda.benchmarks.server;

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
    public static final ServerSettings USUAL = new ServerSettings(
            LatencySettings.USUAL.with("warm-up=400000", "seconds=30"),
            LatencySettings.USUAL.with("rate=1000", "warm-up=20000", "between=20", "seconds=40"));

    private static final String PARTS = "parts.";

    /// These, but for what the texts say: `rate=20000` of the one process, `parts.rate=1000` of the six.
    ///
    /// @throws IllegalArgumentException if one says something else
    public ServerSettings with(String... texts) {
        Map<Boolean, List<String>> told = Arrays.stream(texts)
                .collect(Collectors.partitioningBy(text -> text.startsWith(PARTS)));
        return new ServerSettings(desk.with(told.getOrDefault(false, List.of()).toArray(String[]::new)),
                parts.with(told.getOrDefault(true, List.of()).stream().map(text -> text.substring(PARTS.length()))
                        .toArray(String[]::new)));
    }

    /// As [#with] reads them.
    public String[] texts() {
        return Stream.concat(Arrays.stream(desk.texts()), Arrays.stream(parts.texts()).map(PARTS::concat))
                .toArray(String[]::new);
    }
}
