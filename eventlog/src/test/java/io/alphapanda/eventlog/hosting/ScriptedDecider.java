package io.alphapanda.eventlog.hosting;

import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Outbox;
import io.alphapanda.domain.event.Subscription;
import java.util.Set;
import java.util.function.BiConsumer;

/// A decider without state that does what a test says.
record ScriptedDecider(String service, Set<Subscription> subscriptions,
        BiConsumer<Envelope, Outbox> script) implements Decider {

    /// Reads heartbeats and says nothing.
    static ScriptedDecider silent() {
        return new ScriptedDecider("silent", Set.of(Events.BEATS), (event, out) -> {});
    }

    @Override
    public String shard() {
        return "all";
    }

    @Override
    public void on(Envelope event, Outbox out) {
        script.accept(event, out);
    }

    @Override
    public int stateVersion() {
        return 1;
    }

    @Override
    public void snapshot(FieldWriter out) {
        out.integer("nothing", 0);
    }

    @Override
    public void restore(FieldReader in) {
        in.integer("nothing");
    }
}
