package io.alphapanda.services.readcache;

import java.time.Duration;
import java.util.Optional;

/// One change of one key of the cache.
public sealed interface CacheChange {
    /// Which key.
    String key();

    /// How long it stays after its last change; empty = until it is replaced.
    Optional<Duration> kept();

    /// A new document in place of the old.
    ///
    /// @param json one JSON object
    record Document(String key, String json, Optional<Duration> kept) implements CacheChange {}

    /// A count grows.
    ///
    /// @param more by how much, at least 1
    record Count(String key, long more, Optional<Duration> kept) implements CacheChange {}
}
