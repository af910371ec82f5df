package io.alphapanda.domain.event;

import java.util.Set;

/// A deterministic state machine: one event in, events out, its own state and nothing else.
///
/// It reads no clock, no file and no randomness of its own; what it knows, it was told by events in log
/// order. The same inputs from the same state give the same outputs, byte for byte. One thread runs it.
public interface Decider extends Stateful {
    /// The service it is, as in the glossary: `risk-manager`, `portfolio-manager`.
    String service();

    /// Which part of the service's work it does: an account, or `all`.
    String shard();

    /// Every topic it reads, each by name.
    Set<Subscription> subscriptions();

    /// Takes the next event. A refusal is an event, never an exception: what throws here is a bug, and
    /// fences this decider.
    void on(Envelope event, Outbox out);

    /// The version of the state that [#snapshot] writes; from 1. A state of another version is not taken back.
    int stateVersion();
}
