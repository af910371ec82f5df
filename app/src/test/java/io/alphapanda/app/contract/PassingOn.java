package io.alphapanda.app.contract;

import java.util.Set;

import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Outbox;
import io.alphapanda.domain.event.Subscription;

/// Another decider in all things, but for what a subclass changes.
abstract class PassingOn implements Decider {
    private final Decider inner;

    PassingOn(Decider inner) {
        this.inner = inner;
    }

    @Override
    public String service() {
        return inner.service();
    }

    @Override
    public String shard() {
        return inner.shard();
    }

    @Override
    public Set<Subscription> subscriptions() {
        return inner.subscriptions();
    }

    @Override
    public void on(Envelope event, Outbox out) {
        inner.on(event, out);
    }

    @Override
    public int stateVersion() {
        return inner.stateVersion();
    }

    @Override
    public void snapshot(FieldWriter out) {
        inner.snapshot(out);
    }

    @Override
    public void restore(FieldReader in) {
        inner.restore(in);
    }
}
