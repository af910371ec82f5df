package io.alphapanda.eventlog.engine;

import io.alphapanda.domain.control.StateSnapshot;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.eventlog.codec.BinaryReader;
import io.alphapanda.eventlog.codec.BinaryWriter;
import io.alphapanda.eventlog.log.EventLog;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Brings the state of all deciders back: the newest snapshot, then every consumed event since.
///
/// While it replays it holds what the deciders emit against what the log says they emitted, and stops at the
/// first difference: a state that would not have led here must not decide anything.
final class Recovery {
    private static final int ENGINE_STATE_VERSION = 2;

    private final EventLog log;
    private final List<HostedDecider> hosts;
    private final SequenceBook sequences;
    private final EngineTime engineTime;
    private final String ownState;
    private final Set<String> sources;

    /// Runs one event through the deciders and gives what they emitted.
    @FunctionalInterface
    interface Replayer {
        List<Envelope> process(long position, Envelope event);
    }

    Recovery(EventLog log, List<HostedDecider> hosts, SequenceBook sequences, EngineTime engineTime) {
        this.engineTime = engineTime;
        this.ownState = Engine.SERVICE + ":" + log.part();
        this.log = log;
        this.hosts = hosts;
        this.sequences = sequences;
        this.sources = hosts.stream().map(host -> host.decider().service()).collect(Collectors.toSet());
        this.sources.add(Engine.SERVICE);
    }

    /// Takes over the newest snapshot if there is one, and returns the first position still to replay.
    ///
    /// @throws ReplayDiverged if the snapshot does not fit and the log no longer reaches back to its beginning
    long restoreSnapshot() {
        if (log.newestSnapshot().isEmpty()) {
            return fromTheBeginning("there is no snapshot");
        }
        long at = log.newestSnapshot().getAsLong();
        Map<String, StateSnapshot> states = statesAt(at);
        Optional<String> misfit = misfit(states);
        if (misfit.isPresent()) {
            return fromTheBeginning(misfit.get());
        }
        hosts.forEach(host -> host.decider().restore(reader(states, host.name())));
        BinaryReader own = reader(states, ownState);
        sequences.restore(own);
        engineTime.restore(own);
        return state(states, ownState).inputPosition();
    }

    /// Runs everything from `from` that was consumed before the end, and compares.
    void replay(long from, Replayer replayer) {
        long consumed = log.consumedPosition();
        if (from >= log.endPosition()) {
            return;
        }
        Queue<Envelope> expected = new ArrayDeque<>();
        log.replay(from, new EventLog.Visitor() {
            @Override
            public void visit(long position, Envelope event) {
                if (event.type() == EventType.STATE_SNAPSHOT) {
                    // It was written beside the sequences, and nobody decides on it.
                    return;
                }
                boolean isOurs = event.causationId() != null && sources.contains(event.source());
                if (isOurs) {
                    compare(position, expected.poll(), event);
                } else {
                    sequences.of(event.source()).isNews(event.key(), event.sequence());
                }
                process(position, event);
            }

            @Override
            public void visitTaken(long position, Envelope event) {
                sequences.isNews(event);
                process(position, event);
            }

            private void process(long position, Envelope event) {
                if (position < consumed) {
                    expected.addAll(replayer.process(position, event));
                }
            }
        });
        if (!expected.isEmpty()) {
            throw diverged(log.endPosition(), "nothing more", expected.peek());
        }
    }

    private static void compare(long position, @Nullable Envelope expected, Envelope logged) {
        if (expected == null || !expected.id().equals(logged.id())
                || !expected.data().equals(logged.data())) {
            throw diverged(position, logged.data().toString(), expected);
        }
    }

    private static ReplayDiverged diverged(long position, String logged,
            @Nullable Envelope expected) {
        return new ReplayDiverged("at position " + position + " the log has " + logged
                + " where replay gives "
                + (expected == null ? "nothing" : expected.data())
                + "; either another build or configuration wrote it, or a server has dropped records of it since:"
                + " use that build, or a new folder or namespace");
    }

    private long fromTheBeginning(String why) {
        if (log.startPosition() > 0 && log.consumedPosition() > 0) {
            throw new ReplayDiverged(why + " and the log begins only at position " + log.startPosition()
                    + ", so the state cannot be brought back; use the build that wrote its snapshots");
        }
        return log.startPosition();
    }

    private Map<String, StateSnapshot> statesAt(long at) {
        Map<String, StateSnapshot> states = new HashMap<>();
        log.replay(at, (position, event) -> {
            if (event.data() instanceof StateSnapshot state && position <= at + hosts.size()) {
                states.put(event.key(), state);
            }
        });
        return states;
    }

    private Optional<String> misfit(Map<String, StateSnapshot> states) {
        for (HostedDecider host : hosts) {
            StateSnapshot state = states.get(host.name());
            if (state == null || state.stateVersion() != host.decider().stateVersion()) {
                return Optional
                        .of("the newest snapshot has no state of version " + host.decider().stateVersion()
                                + " for " + host.name());
            }
        }
        StateSnapshot own = states.get(ownState);
        return own == null || own.stateVersion() != ENGINE_STATE_VERSION
                ? Optional.of("the newest snapshot has no engine state of version " + ENGINE_STATE_VERSION)
                : Optional.empty();
    }

    private static StateSnapshot state(Map<String, StateSnapshot> states, String name) {
        return Optional.ofNullable(states.get(name)).orElseThrow();
    }

    private static BinaryReader reader(Map<String, StateSnapshot> states, String name) {
        return new BinaryReader(state(states, name).state());
    }

    /// The state of every decider, and the engine's own, as events.
    static List<Envelope> states(String part, List<HostedDecider> hosts, SequenceBook sequences,
            EngineTime engineTime, long consumed) {
        long occurredAt = engineTime.micros();
        List<Envelope> states = new ArrayList<>();
        for (HostedDecider host : hosts) {
            BinaryWriter out = new BinaryWriter();
            host.decider().snapshot(out);
            states.add(state(host.decider().service(), host.decider().shard(), host.decider().stateVersion(),
                    consumed, occurredAt, out.toBytes()));
        }
        BinaryWriter own = new BinaryWriter();
        sequences.snapshot(own);
        engineTime.snapshot(own);
        states.add(state(Engine.SERVICE, part, ENGINE_STATE_VERSION, consumed, occurredAt, own.toBytes()));
        return states;
    }

    private static Envelope state(String service, String shard, int version, long consumed, long occurredAt,
            byte[] state) {
        return Envelope.input(service, Scope.SYSTEM, service + ":" + shard, occurredAt, consumed,
                new StateSnapshot(service, shard, version, consumed, state));
    }
}
