package io.alphapanda.eventlog.shared;

import io.alphapanda.eventlog.log.Place;

/// One position of a part's sequence, on its way into a commit.
sealed interface Step {
    /// An event that another part has published.
    record Taken(Place place) implements Step {}

    /// An event that this part says, or that came to it from outside: it enters its topic with the commit.
    record Said(StoredRecord record) implements Step {}
}
