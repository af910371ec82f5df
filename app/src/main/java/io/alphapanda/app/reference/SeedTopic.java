package io.alphapanda.app.reference;

import io.alphapanda.domain.event.Topic;
import java.util.Set;

/// A topic of a seed system.
///
/// @param name what it was called there
/// @param system where
/// @param ours where the same is said here; empty = nowhere
/// @param remark what changed, or what is there instead
record SeedTopic(String name, SeedSystem system, Set<Topic> ours, String remark) {
    boolean isRefused() {
        return ours.isEmpty();
    }
}
