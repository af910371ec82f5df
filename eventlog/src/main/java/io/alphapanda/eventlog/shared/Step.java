package io.alphapanda.eventlog.shared;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.log.Place;
import java.util.concurrent.CompletableFuture;

/// One position of a part's sequence, on its way into a commit.
sealed interface Step {
    /// An event that another part has published.
    record Taken(Place place) implements Step {}

    /// An event from outside that this part has published itself, and whose place will be known.
    record Published(CompletableFuture<Place> place) implements Step {}

    /// An event that this part says, and that enters its topic with the commit.
    record Said(Envelope event) implements Step {}
}
