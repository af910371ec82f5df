package io.alphapanda.eventlog.deadletter;

import io.alphapanda.domain.control.DeadLetter;
import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.Scope;
import java.util.Optional;

/// A dead letter, with what has become of it.
///
/// @param id the event id by which commands name it
/// @param scope the account it belongs to, or the market
/// @param key the key of its record
/// @param atMicros when it was written, in microseconds of UTC
/// @param taker for whom its record is when it is replayed, as a [io.alphapanda.domain.event.Redelivery] names it
/// @param content the record, and what went wrong
/// @param state how far somebody has dealt with it
/// @param earlier the letter of the same record before this one, if this one comes of a replay
/// @param attempt how often the record has failed, as far as the letters tell, from 1
public record Letter(EventId id, Scope scope, String key, long atMicros, String taker, DeadLetter content,
        LetterState state,
        Optional<EventId> earlier, int attempt) {
    /// The full name of the topic that the record was on, or was meant for.
    public String topicName() {
        return content.origin().nameIn(scope);
    }

    /// Whose it is: the account, or `market`.
    public String owner() {
        return scope.isAccount() ? scope.name() : "market";
    }

    /// True if nobody has dealt with it.
    public boolean isOpen() {
        return state == LetterState.OPEN;
    }
}
