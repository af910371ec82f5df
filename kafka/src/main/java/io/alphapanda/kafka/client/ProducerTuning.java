package io.alphapanda.kafka.client;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// How the producers of each service are tuned: a profile for all, and what single services have otherwise.
///
/// What nobody tunes is as the client has it.
public final class ProducerTuning {
    /// Nothing tuned.
    public static final ProducerTuning NONE = new ProducerTuning(Map.of());

    /// The profile of those services that say nothing of their own.
    static final String DEFAULT_PROFILE = "default";

    private final Map<String, Map<TuningKey, String>> byService;

    ProducerTuning(Map<String, Map<TuningKey, String>> byService) {
        this.byService = byService;
    }

    /// Reads what `PRODUCER_TUNING` says: `{"default": {"linger_ms": 2}, "market-feed": {"compression_type":
    /// "zstd"}}`. Names of services may be written with underscores.
    ///
    /// @param services the names of all services there are
    /// @param mistakes is told each thing that is wrong, as a sentence; then the result is of no use
    public static ProducerTuning read(String json, Set<String> services, Consumer<String> mistakes) {
        return new ProducerTuning(new TuningReader(services, mistakes).read(json));
    }

    /// The client properties of a service's producers that are tuned.
    Map<String, String> propertiesOf(String service) {
        Map<TuningKey, String> tuned = new EnumMap<>(TuningKey.class);
        tuned.putAll(byService.getOrDefault(DEFAULT_PROFILE, Map.of()));
        tuned.putAll(byService.getOrDefault(service, Map.of()));
        Map<String, String> properties = new TreeMap<>();
        tuned.forEach((key, value) -> properties.put(key.property(), value));
        return properties;
    }
}
