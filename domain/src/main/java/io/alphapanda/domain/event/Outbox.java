package io.alphapanda.domain.event;

/// Takes the outputs of a decider while it processes one event. They enter the log together, in this order.
public interface Outbox {
    /// Emits an event that descends from the event in hand.
    default void emit(Scope scope, String key, Event event) {
        emit(scope, key, event, causeInHand());
    }

    /// Emits an event that descends from an earlier one: a fill descends from its order, not from the bar
    /// that filled it.
    void emit(Scope scope, String key, Event event, Cause cause);

    /// The event in hand, as a cause.
    Cause causeInHand();
}
