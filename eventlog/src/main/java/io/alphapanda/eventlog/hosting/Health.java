package io.alphapanda.eventlog.hosting;

import io.alphapanda.eventlog.engine.Engine;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a desk fares now.
///
/// @param fenced deciders that threw and get no more events
/// @param edges every way out
/// @param inbox what has come in
/// @param repeated inputs that the log already held
/// @param clamped inputs that were given a later time, so that time does not run back
/// @param poisonByTopic raw records that became dead letters
/// @param failure what ended the engine
public record Health(Phase phase, List<Engine.Fenced> fenced, List<EdgeState> edges, Inbox.Counts inbox,
        long repeated, long clamped, Map<String, Long> poisonByTopic, Optional<Throwable> failure) {
    /// How an edge fares.
    ///
    /// @param delivered events delivered in this run
    /// @param failures deliveries that failed in this run
    /// @param putAside events that became dead letters in this run
    /// @param position behind the last event it is done with
    /// @param stoppedBecause why it delivers nothing more; empty while it does
    public record EdgeState(String name, long delivered, long failures, long putAside, long position,
            Optional<String> stoppedBecause) {
        EdgeState failed() {
            return new EdgeState(name, delivered, failures + 1, putAside, position, stoppedBecause);
        }

        EdgeState done(long next, boolean isPoison) {
            return new EdgeState(name, isPoison ? delivered : delivered + 1, failures,
                    isPoison ? putAside + 1 : putAside, next, stoppedBecause);
        }

        EdgeState stopped(Optional<String> because) {
            return new EdgeState(name, delivered, failures, putAside, position, because);
        }
    }

    /// Where a desk is in its life.
    public enum Phase {
        /// Takes input.
        RUNNING,
        /// Takes no more input and finishes what it has.
        STOPPING,
        /// Has finished.
        STOPPED
    }

    /// True if everything does what it should.
    public boolean isWell() {
        return phase == Phase.RUNNING && fenced.isEmpty() && failure.isEmpty()
                && edges.stream().allMatch(edge -> edge.stoppedBecause().isEmpty());
    }
}
