package io.alphapanda.eventlog.log;

import io.alphapanda.domain.event.Envelope;
import java.util.List;
import java.util.OptionalLong;

/// One sequence of events, numbered from 0 without a gap, and how far its engine has consumed it.
///
/// A backend guarantees: positions never change; what one [#commit] appends becomes visible after a crash
/// together with its consumed position, or not at all; a later commit never survives without an earlier one.
/// It does not own threads of the caller, batching of inputs, retries or what the events mean.
/// All methods but [#durablePosition] and [#awaitDurable] belong to the engine's thread.
public interface EventLog extends AutoCloseable {
    /// Appends an event from outside and returns its position.
    ///
    /// @throws LogFailure if the store cannot take it; nothing was appended
    long append(Envelope input);

    /// Puts an event into the sequence that another part has published on a server that both share, and returns
    /// its position. Only its place is written. A log that nobody shares appends it.
    ///
    /// @throws LogFailure if the store cannot take it; nothing was put in
    default long take(Envelope event, Place place) {
        return append(event);
    }

    /// Whose sequence this is: `service:shard`, or `all` where one process does everything.
    default String part() {
        return "all";
    }

    /// Appends the outputs of all input before `consumed`, together with that position.
    ///
    /// @param consumed the position of the first event that is not yet consumed
    void commit(long consumed, List<Envelope> outputs);

    /// Appends the state of every decider after all input before `consumed`, as one indivisible set.
    void commitSnapshot(long consumed, List<Envelope> states);

    /// The position of the first record of the newest complete snapshot set, if there is one.
    OptionalLong newestSnapshot();

    /// From this position on no event is missing. Some older ones may still be kept: [#replay] shows which.
    long startPosition();

    /// The position that the next event will get.
    long endPosition();

    /// The position of the first event that is not yet consumed.
    long consumedPosition();

    /// Everything before this position survives the loss of power. Any thread.
    long durablePosition();

    /// Waits until everything before `position` is durable. Any thread.
    ///
    /// @throws LogFailure if the store failed before that
    void awaitDurable(long position);

    /// One of the newest events; at least the last [#historyMax] are at hand.
    ///
    /// @throws IllegalArgumentException if the position is older than that, or not yet written
    Envelope read(long position);

    /// How many of the newest events [#read] can answer at least.
    int historyMax();

    /// Shows every event from `from` to the end, in order.
    void replay(long from, Visitor visitor);

    /// Makes everything durable and lets go of the store.
    @Override
    void close();

    /// Sees events of a replay.
    @FunctionalInterface
    interface Visitor {
        /// One event at its position.
        void visit(long position, Envelope event);

        /// One event at its position that another part has published.
        default void visitTaken(long position, Envelope event) {
            visit(position, event);
        }
    }
}
