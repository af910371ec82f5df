package io.alphapanda.eventlog.engine;

import io.alphapanda.domain.control.SystemError;
import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Outbox;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.eventlog.log.EventLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A decider that says how many events it has seen, a fixed number of times per event, and may throw at one
/// of them.
final class Talker implements Decider {
    private final String service;
    private final Topic topic;
    private final int timesPerEvent;
    private long throwsAt = Long.MAX_VALUE;
    private int stateVersion = 1;
    private long seen;

    Talker(String service, Topic topic, int timesPerEvent) {
        this.service = service;
        this.topic = topic;
        this.timesPerEvent = timesPerEvent;
    }

    /// One that listens to minute bars.
    static Talker bars(String service, int timesPerEvent) {
        return new Talker(service, Topic.BARS_1M, timesPerEvent);
    }

    /// What stands in a log: who said it, and of deciders what.
    static List<String> said(EventLog log) {
        List<String> said = new ArrayList<>();
        log.replay(0, (_, event) -> said.add(event.data() instanceof SystemError error
                ? event.source() + " " + error.text()
                : event.source()));
        return said;
    }

    Talker throwingAt(long count) {
        throwsAt = count;
        return this;
    }

    Talker withStateVersion(int version) {
        stateVersion = version;
        return this;
    }

    long seen() {
        return seen;
    }

    @Override
    public String service() {
        return service;
    }

    @Override
    public String shard() {
        return "all";
    }

    @Override
    public Set<Subscription> subscriptions() {
        return Set.of(
                new Subscription(topic, topic.owner() == Topic.Owner.MARKET ? Scope.SHARED : Scope.SYSTEM));
    }

    @Override
    public void on(Envelope event, Outbox out) {
        seen++;
        for (int i = 0; i < timesPerEvent; i++) {
            out.emit(Scope.SYSTEM, service + ":all", new SystemError(service, "all", "SAID", seen + "/" + i));
        }
        if (seen == throwsAt) {
            throw new IllegalStateException("ouch");
        }
    }

    @Override
    public int stateVersion() {
        return stateVersion;
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
