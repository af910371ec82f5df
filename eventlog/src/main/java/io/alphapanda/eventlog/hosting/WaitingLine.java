package io.alphapanda.eventlog.hosting;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.eventlog.log.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The order in which events wait, with the market data of each key in one place. No threads: its owner
/// locks.
///
/// A newer tick takes out the waiting older one of its key and goes to the end of their common place; so do
/// quotes. Any other event of the key, and the market clock for all keys, closes that place: what comes after
/// waits behind it.
final class WaitingLine {
    private final Deque<Spot> places = new ArrayDeque<>();
    private final Map<String, Spot> marketPlaces = new HashMap<>();
    private int depth;

    /// One event and whoever waits for it.
    ///
    /// @param isKept whether it stays even if it is market data
    /// @param taken where it stands, if another part has published it
    record Waiting(Envelope event, Optional<Receipt> receipt, boolean isKept, Optional<Taken> taken) {
        /// An event from outside.
        Waiting(Envelope event, Optional<Receipt> receipt, boolean isKept) {
            this(event, receipt, isKept, Optional.empty());
        }

        /// True for what may give way to a newer one.
        boolean conflates() {
            return !isKept && receipt.isEmpty()
                    && (event.type() == EventType.MARKET_TICK || event.type() == EventType.MARKET_QUOTE);
        }
    }

    /// Where an event of another part stands, and whether that part said it in a commit.
    record Taken(Place place, boolean isSaid) {}

    private record Spot(long sinceNanos, String key, List<Waiting> events) {}

    /// Puts an event in the place of an older one of its kind; false if there is none.
    boolean conflate(Waiting newer) {
        Spot place = newer.conflates() ? marketPlaces.get(newer.event().key()) : null;
        if (place == null || !place.events.removeIf(older -> older.event().type() == newer.event().type())) {
            return false;
        }
        place.events.add(newer);
        return true;
    }

    /// Adds an event that waits from now on.
    void add(Waiting waiting, long nowNanos) {
        depth++;
        String key = waiting.event().key();
        Spot shared = waiting.conflates() ? marketPlaces.get(key) : null;
        if (shared != null) {
            shared.events.add(waiting);
            return;
        }
        Spot place = new Spot(nowNanos, key, new ArrayList<>(2));
        place.events.add(waiting);
        places.add(place);
        if (waiting.conflates()) {
            marketPlaces.put(key, place);
        } else if (waiting.event().type() == EventType.MARKET_CLOCK) {
            marketPlaces.clear();
        } else {
            marketPlaces.remove(key);
        }
    }

    /// Moves the first events into `batch`: at least `eventsMax`, as far as there are, and the rest of the
    /// last place.
    void take(List<Waiting> batch, int eventsMax) {
        while (!places.isEmpty() && batch.size() < eventsMax) {
            Spot place = places.remove();
            marketPlaces.remove(place.key, place);
            batch.addAll(place.events);
            depth -= place.events.size();
        }
    }

    /// Lets go of all events, after a last look at each. Returns how many there were.
    int clear(Consumer<Waiting> lastLook) {
        places.forEach(place -> place.events.forEach(lastLook));
        int gone = depth;
        places.clear();
        marketPlaces.clear();
        depth = 0;
        return gone;
    }

    /// How many events wait.
    int depth() {
        return depth;
    }

    /// Since when the first place has been waited in.
    Optional<Long> firstSinceNanos() {
        return places.isEmpty() ? Optional.empty() : Optional.of(places.element().sinceNanos);
    }
}
