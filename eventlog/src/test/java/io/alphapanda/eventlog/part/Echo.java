package io.alphapanda.eventlog.part;

import io.alphapanda.domain.control.SystemError;
import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Outbox;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.marketdata.Bar;
import java.util.Set;

/// Counts bars, and says each number once, on a topic to which it listens too.
final class Echo implements Decider {
    static final PartName NAME = new PartName("risk-manager", "paper");
    private long seen;

    @Override
    public String service() {
        return NAME.service();
    }

    @Override
    public String shard() {
        return NAME.shard();
    }

    @Override
    public Set<Subscription> subscriptions() {
        return Set.of(new Subscription(Topic.BARS_1M, Scope.SHARED),
                new Subscription(Topic.ERRORS, Scope.SYSTEM));
    }

    @Override
    public void on(Envelope event, Outbox out) {
        if (event.data() instanceof Bar) {
            seen++;
            out.emit(Scope.SYSTEM, NAME.toString(), new SystemError(service(), shard(), "SAID", "" + seen));
        }
    }

    @Override
    public int stateVersion() {
        return 1;
    }

    @Override
    public void snapshot(FieldWriter out) {
        out.integer("seen", seen);
    }

    @Override
    public void restore(FieldReader in) {
        seen = in.integer("seen");
    }
}
