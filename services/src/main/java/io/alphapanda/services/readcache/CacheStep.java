package io.alphapanda.services.readcache;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What an event changes in the cache, or several ticks together.
///
/// @param once the key that marks it as dealt with: a step whose mark is there changes nothing; empty = unmarked
/// @param atMicros when the event happened, the newest of several
public record CacheStep(Optional<String> once, long atMicros, List<CacheChange> changes) {
    /// How long a mark stays.
    public static final Duration MARK_KEPT = Duration.ofHours(1);

    /// Keeps its own copy of the list.
    public CacheStep {
        changes = List.copyOf(changes);
    }
}
