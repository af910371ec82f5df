package io.alphapanda.eventlog.shared;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.codec.RecordCodec;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.log.Place;
import io.alphapanda.eventlog.log.WriterMode;
import io.alphapanda.eventlog.memory.History;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// The sequence of one part, over topics on a server that many parts share.
///
/// What other parts publish stands on its topics already. What the part says, and what comes to it from outside, enters
/// its topics together with the order of everything since the last commit and with the consumed position. Opening
/// takes the part over: an earlier process that still believes it owns it can commit nothing more, and finds that
/// out as [Fenced].
public final class SharedEventLog implements EventLog {
    private final TopicStore store;
    private final RecordCodec codec;
    private final String part;
    private final SharedLogLimits limits;
    private final OrderScan scan;
    private final History history;
    private final Commits commits;
    private final Found found;
    private final PassedOver passedOver = new PassedOver();
    private final Map<Partition, Long> takenUpTo;
    /// Of what opening brought back: later on only edges replay, which ask no such thing.
    private final Set<Long> taken = new HashSet<>();
    private long start;
    private long consumed;
    private long snapshotAt;

    /// Takes a part over and finds the end of its sequence.
    ///
    /// @param instance this process, as `host/pid`
    /// @throws LogFailure if the server does not answer, or no longer has what is needed
    public static SharedEventLog open(TopicStore store, RecordCodec codec, String part, String instance,
            WriterMode mode, SharedLogLimits limits) {
        Owner owner = store.own(part);
        try {
            return new SharedEventLog(store, codec, part, instance, mode, limits, owner);
        } catch (RuntimeException broken) {
            owner.close();
            throw broken;
        }
    }

    private SharedEventLog(TopicStore store, RecordCodec codec, String part, String instance,
            WriterMode mode,
            SharedLogLimits limits, Owner owner) {
        this.store = store;
        this.codec = codec;
        this.part = part;
        this.limits = limits;
        scan = new OrderScan(store, codec, part, limits.recoveryPatience());
        found = Found.by(scan, owner.bookmark());
        takenUpTo = found.stands().taken();
        consumed = found.consumed();
        snapshotAt = found.snapshotAt();
        start = startOf();
        long shown = Math.max(start, Math.min(consumed, found.end() - limits.historyMax()));
        history = new History(limits.historyMax(), shown);
        history.need(consumed);
        if (shown < found.end()) {
            try (SequenceReplay replay = replay()) {
                replay.show(scanFrom(shown), shown, found.end(), new Newest());
            }
        }
        commits = new Commits(part, new CommitWriter(store, codec, part, instance, owner, found, passedOver),
                mode,
                limits,
                found);
    }

    /// Takes what a replay shows into the history, which begins behind the newest event that is missing.
    private final class Newest implements Visitor {
        @Override
        public void visit(long position, Envelope event) {
            if (position > history.end()) {
                history.skipTo(position);
                taken.clear();
                start = position;
            }
            history.add(event);
        }

        @Override
        public void visitTaken(long position, Envelope event) {
            visit(position, event);
            taken.add(position);
        }
    }

    /// Behind a snapshot topics may have lost what is older; only where none has lost anything is 0 sure.
    private long startOf() {
        if (snapshotAt < 0) {
            return 0;
        }
        Set<Partition> used = new HashSet<>(found.stands().partitions());
        used.add(store.partitionOf(OrderScan.TOPIC, part));
        return store.starts(used).values().stream().allMatch(offset -> offset == 0) ? 0 : snapshotAt;
    }

    private Optional<Long> scanFrom(long position) {
        return found.snapshotAt() >= 0 && position >= found.snapshotAt() ? found.snapshotOffset()
                : Optional.empty();
    }

    private SequenceReplay replay() {
        return new SequenceReplay(store, codec, part, scan, limits.recoveryPatience(), found.snapshotAt());
    }

    @Override
    public String part() {
        return part;
    }

    /// What its intake reads and it does not take.
    PassedOver passedOver() {
        return passedOver;
    }

    /// Which life of the part this is, from 1.
    public long epoch() {
        return found.epoch() + 1;
    }

    /// The offset behind the newest event that an earlier life took from each partition, or passed over there.
    public Map<Partition, Long> takenUpTo() {
        return takenUpTo;
    }

    /// Begins to read partitions that the part has never taken anything from, each at an offset; a later life goes on
    /// from there.
    public void beginAt(Map<Partition, Long> starts) {
        commits.beginAt(starts);
    }

    /// Why it commits nothing more, if so; [Fenced] if another process has taken the part over. Any thread.
    public Optional<LogFailure> failure() {
        return commits.failure();
    }

    @Override
    public long append(Envelope input) {
        commits.append(input);
        return history.add(input);
    }

    @Override
    public long take(Envelope event, Place place) {
        commits.take(place);
        return history.add(event);
    }

    @Override
    public void commit(long newConsumed, List<Envelope> outputs) {
        commit(newConsumed, outputs, false);
    }

    @Override
    public void commitSnapshot(long newConsumed, List<Envelope> states) {
        snapshotAt = endPosition();
        commit(newConsumed, states, true);
    }

    private void commit(long newConsumed, List<Envelope> outputs, boolean isSnapshot) {
        commits.say(newConsumed, outputs, isSnapshot ? OptionalLong.of(snapshotAt) : OptionalLong.empty());
        for (int i = 0; i < outputs.size(); i++) {
            history.add(outputs.get(i));
        }
        consumed = newConsumed;
        history.need(Math.min(newConsumed, commits.durable()));
    }

    @Override
    public OptionalLong newestSnapshot() {
        return snapshotAt < 0 ? OptionalLong.empty() : OptionalLong.of(snapshotAt);
    }

    @Override
    public long startPosition() {
        return start;
    }

    @Override
    public long endPosition() {
        return history.end();
    }

    @Override
    public long consumedPosition() {
        return consumed;
    }

    @Override
    public long durablePosition() {
        return commits.durable();
    }

    @Override
    public void awaitDurable(long position) {
        commits.awaitDurable(position);
    }

    @Override
    public Envelope read(long position) {
        return history.at(position);
    }

    @Override
    public int historyMax() {
        return history.capacity();
    }

    @Override
    public void replay(long from, Visitor visitor) {
        long position = from;
        if (position < history.start()) {
            long to = history.start();
            try (SequenceReplay replay = replay()) {
                replay.show(scanFrom(position), position, to, visitor);
            }
            position = to;
        }
        for (; position < history.end(); position++) {
            Envelope event = history.at(position);
            if (taken.contains(position)) {
                visitor.visitTaken(position, event);
            } else {
                visitor.visit(position, event);
            }
        }
    }

    @Override
    public void close() {
        commits.close();
    }
}
