package io.alphapanda.trading.venue;

import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Outbox;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.testing.FieldTape;
import java.util.Set;

/// A venue that lives for one event only: each is taken by a new one, restored from the last one's snapshot.
final class Reborn implements Decider {
    private final VenueSettings settings;
    private PaperVenue venue;

    Reborn(VenueSettings settings) {
        this.settings = settings;
        venue = new PaperVenue(settings);
    }

    @Override
    public void on(Envelope event, Outbox out) {
        PaperVenue next = new PaperVenue(settings);
        next.restore(FieldTape.of(venue::snapshot));
        venue = next;
        venue.on(event, out);
    }

    @Override
    public String service() {
        return venue.service();
    }

    @Override
    public String shard() {
        return venue.shard();
    }

    @Override
    public Set<Subscription> subscriptions() {
        return venue.subscriptions();
    }

    @Override
    public int stateVersion() {
        return venue.stateVersion();
    }

    @Override
    public void snapshot(FieldWriter out) {
        venue.snapshot(out);
    }

    @Override
    public void restore(FieldReader in) {
        venue.restore(in);
    }
}
