package io.alphapanda.eventlog.engine;

import io.alphapanda.domain.control.StateSnapshot;
import io.alphapanda.domain.control.SystemError;
import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.Redelivery;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.log.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes events in log order and runs every decider on each of them to completion.
///
/// For each event: the deciders that subscribe to its topic run in the order they were given; what they
/// emit enters the log behind everything that is already there, in one commit with the consumed position.
/// One thread at a time; the same inputs give the same log, byte for byte.
public final class Engine {
    /// The source of what the engine itself says.
    public static final String SERVICE = "engine";

    private final EventLog log;
    private final SequenceBook sequences = new SequenceBook();
    private final List<Envelope> outputs = new ArrayList<>();
    private final List<HostedDecider> hosts = new ArrayList<>();
    private final List<Tap> taps;
    private final Routes routes;
    private final int backlogMax;
    private final EngineTime engineTime = new EngineTime();
    private String lastSource = SERVICE;
    private SequenceBook.Source lastNumbers = sequences.of(SERVICE);
    private long next;

    /// An engine over a log, with its deciders in the order in which each event visits them.
    ///
    /// State that the log already holds is brought back at once: newest snapshot, then every event since.
    ///
    /// @throws IllegalArgumentException if two deciders are the same service and shard
    /// @throws ReplayDiverged if the log holds other outputs than these deciders give
    public Engine(EventLog log, List<Decider> deciders, List<Tap> taps) {
        this.log = log;
        this.taps = List.copyOf(taps);
        Envelope nothingYet = Envelope.input(SERVICE, Scope.SYSTEM, SERVICE, 0, 0,
                new SystemError(SERVICE, "all", "NONE", ""));
        for (Decider decider : deciders) {
            hosts.add(new HostedDecider(decider, sequences, outputs, nothingYet));
        }
        long names = hosts.stream().map(HostedDecider::name).distinct().count();
        if (names < hosts.size()) {
            throw new IllegalArgumentException("two deciders share a service and shard: "
                    + hosts.stream().map(HostedDecider::name).toList());
        }
        routes = new Routes(hosts);
        backlogMax = log.historyMax() / 2;
        Recovery recovery = new Recovery(log, hosts, sequences, engineTime);
        next = recovery.restoreSnapshot();
        recovery.replay(next, this::replayed);
        next = log.consumedPosition();
        drain();
    }

    /// Appends an event from outside; false, and nothing appended, if its sequence was seen before.
    public boolean feed(Envelope input) {
        if (!numbersOf(input.source()).isNews(input.key(), input.sequence())) {
            return false;
        }
        if (log.endPosition() - next >= backlogMax) {
            drain();
        }
        log.append(input);
        return true;
    }

    /// Takes an event that another part has published on a log that both share; false, and nothing taken, if it was
    /// published outside any commit and its sequence was seen before: the publisher may have told it twice.
    ///
    /// @param isSaid true if it was part of a commit, and so stands in the log once
    public boolean take(Envelope event, Place place, boolean isSaid) {
        boolean isNews = sequences.isNews(event);
        if (!isNews && !isSaid) {
            return false;
        }
        if (log.endPosition() - next >= backlogMax) {
            drain();
        }
        log.take(event, place);
        return true;
    }

    @SuppressWarnings("ReferenceEquality") // Long runs come from one source, as the same object.
    private SequenceBook.Source numbersOf(String source) {
        if (source != lastSource) {
            lastNumbers = sequences.of(source);
            lastSource = source;
        }
        return lastNumbers;
    }

    /// Runs the deciders until every event of the log is consumed.
    public void drain() {
        while (next < log.endPosition()) {
            Envelope event = log.read(next);
            process(next, event);
            next++;
            log.commit(next, outputs);
        }
    }

    /// Writes the state of every decider into the log, so that recovery may begin here.
    ///
    /// Not while one is fenced: its half-changed state is worth nothing, so recovery begins before its fault.
    public void snapshot() {
        drain();
        if (!fenced().isEmpty()) {
            return;
        }
        log.commitSnapshot(next, Recovery.states(log.part(), hosts, sequences, engineTime, next));
        // Nobody decides on a snapshot, so it is consumed as it is written.
        next = log.endPosition();
        outputs.clear();
        log.commit(next, outputs);
    }

    /// The deciders that threw and get no more events, each with what it threw.
    public List<Fenced> fenced() {
        return hosts.stream().filter(host -> host.fault().isPresent())
                .map(host -> new Fenced(host.name(), host.fault().orElseThrow())).toList();
    }

    /// A decider that threw.
    public record Fenced(String name, RuntimeException fault) {}

    private void process(long position, Envelope logged) {
        outputs.clear();
        Envelope event = engineTime.of(logged);
        for (int i = 0; i < taps.size(); i++) {
            taps.get(i).see(position, event);
        }
        if (event.data() instanceof StateSnapshot) {
            return;
        }
        List<HostedDecider> takers = routes.of(event);
        boolean isBack = Redelivery.isOne(event);
        for (int i = 0; i < takers.size(); i++) {
            if (isBack && !Redelivery.reaches(event, takers.get(i).decider().service())) {
                continue;
            }
            if (!takers.get(i).run(event)) {
                outputs.add(fencing(event, takers.get(i)));
            }
        }
    }

    private List<Envelope> replayed(long position, Envelope event) {
        process(position, event);
        return outputs;
    }

    private Envelope fencing(Envelope event, HostedDecider taker) {
        Optional<RuntimeException> fault = taker.fault();
        SystemError error = new SystemError(taker.decider().service(), taker.decider().shard(),
                "DECIDER_FENCED",
                "it threw " + fault.orElseThrow() + " on event " + event.id()
                        + " and gets no more events; report it. A mended build begins a new log: this one holds what the broken one said");
        String key = taker.name();
        EventId id = EventId.ofOutput(event.occurredAtMicros(), event.id(), SERVICE, key, 0);
        return new Envelope(id, SERVICE, Scope.SYSTEM, key, event.occurredAtMicros(),
                event.publishedAtMicros(),
                event.correlationId(), event.id(), event.traceparent(), sequences.of(SERVICE).next(key),
                error);
    }
}
