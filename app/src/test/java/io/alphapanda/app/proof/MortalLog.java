package io.alphapanda.app.proof;

import java.util.List;
import java.util.SplittableRandom;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.engine.Engine;
import io.alphapanda.eventlog.log.EventLog;

/// A log whose process dies, and what it leaves behind for the next one. One thread.
public interface MortalLog {
    /// Gets the inputs of all lives ready. Called once, before the first life.
    default void prepare(List<Envelope> inputs) {
        // Most logs take them as they come.
    }

    /// Lets the next life end at some step of its own.
    void condemn(SplittableRandom random);

    /// Begins a life.
    EventLog open();

    /// Gives an input to the engine of this life; false if an earlier life has put it into the log.
    boolean feed(Engine engine, Envelope input);

    /// Waits until everything that this life has said so far is durable.
    void force();

    /// Whether this failure is the end that was ordered, and not a fault.
    boolean isItsEnd(RuntimeException failure);

    /// Leaves the life where it is, dead or not, and makes the next one possible.
    void bury(SplittableRandom random);

    /// Lets go of everything.
    void close();
}
