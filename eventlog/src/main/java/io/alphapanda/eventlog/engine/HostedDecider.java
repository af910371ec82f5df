package io.alphapanda.eventlog.engine;

import io.alphapanda.domain.event.Cause;
import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.Outbox;
import io.alphapanda.domain.event.Scope;
import java.util.List;
import java.util.Optional;

/// One decider in its seat: gives its outputs their envelopes, and fences it if it throws. Engine's thread.
final class HostedDecider implements Outbox {
    private final Decider decider;
    private final String service;
    private final SequenceBook.Source sequences;
    private final List<Envelope> outputs;
    private Optional<RuntimeException> fault = Optional.empty();
    private Envelope inHand;
    private int ordinal;

    HostedDecider(Decider decider, SequenceBook sequences, List<Envelope> outputs, Envelope nothingYet) {
        this.decider = decider;
        this.service = decider.service();
        this.sequences = sequences.of(service);
        this.outputs = outputs;
        this.inHand = nothingYet;
    }

    /// Runs the decider on one event; false if that fenced it now, in which case it emitted nothing.
    boolean run(Envelope event) {
        if (fault.isPresent()) {
            return true;
        }
        int before = outputs.size();
        inHand = event;
        ordinal = 0;
        try {
            decider.on(event, this);
            return true;
        } catch (RuntimeException bug) {
            List<Envelope> unsaid = outputs.subList(before, outputs.size());
            unsaid.forEach(output -> sequences.giveBack(output.key()));
            unsaid.clear();
            fault = Optional.of(bug);
            return false;
        }
    }

    @Override
    public void emit(Scope scope, String key, Event event, Cause cause) {
        EventId id = EventId.ofOutput(inHand.occurredAtMicros(), inHand.id(), sequences.origin(key),
                ordinal++);
        outputs.add(
                new Envelope(id, service, scope, key, inHand.occurredAtMicros(), inHand.publishedAtMicros(),
                        cause.correlationId(), cause.eventId(), inHand.traceparent(),
                        sequences.next(key), event));
    }

    @Override
    public Cause causeInHand() {
        return inHand.asCause();
    }

    Decider decider() {
        return decider;
    }

    Optional<RuntimeException> fault() {
        return fault;
    }

    /// `service:shard`, the key of its snapshots.
    String name() {
        return decider.service() + ":" + decider.shard();
    }
}
