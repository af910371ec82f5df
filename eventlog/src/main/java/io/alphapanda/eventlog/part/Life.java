package io.alphapanda.eventlog.part;

import java.util.Optional;

/// One life of a part: it has begun when it exists, and works until [#end], or until something breaks it.
///
/// Called by its host's threads only; all but [#end] return soon.
public interface Life {
    /// Which life of the part it is, from 1; 0 if nobody counts them.
    long epoch();

    /// How many events it has dealt with.
    long seen();

    /// How many records wait for it on the server; 0 if the server does not say.
    long lag();

    /// How many records it has put aside.
    long deadLetters();

    /// Takes nothing in for a while, or goes on.
    void pause(boolean isOn);

    /// Saves its state soon.
    void requestSnapshot();

    /// True once there is nothing more to do, for good.
    boolean isOver();

    /// What broke it, if anything did.
    Optional<Throwable> failure();

    /// Finishes what it has in hand, saves its state and lets go. Says what went wrong, if anything did.
    Optional<Throwable> end();
}
