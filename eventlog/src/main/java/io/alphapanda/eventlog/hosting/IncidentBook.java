package io.alphapanda.eventlog.hosting;

import io.alphapanda.domain.control.DeadLetter;
import io.alphapanda.domain.control.SystemError;
import io.alphapanda.domain.event.Cause;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.event.Topic;
import java.time.InstantSource;
import java.util.Optional;

/// Writes down what goes wrong: failures, and records that could not be processed. Any thread.
///
/// Such a record goes on the dead letters of its topic. An account that such a record belongs to is said to
/// take exits only, before the record is put aside.
final class IncidentBook {
    /// The code that tells risk to let an account reduce its positions and nothing else.
    static final String ACCOUNT_EXITS_ONLY = "ACCOUNT_EXITS_ONLY";

    private final Inbox inbox;
    private final InstantSource clock;

    /// A record on its way here.
    ///
    /// @param teller the source of its dead letter
    /// @param service who could not process it
    /// @param origin the topic it was on, or was meant for
    /// @param sequence the teller's own number for it, so that it counts once; or [EntryStamp#UNNUMBERED]
    /// @param cause the record, if it was an event already
    /// @param record the record itself, as it came
    record Letter(String teller, String service, Subscription origin, String key, long sequence,
            Optional<Cause> cause, String failure, String record) {}

    IncidentBook(Inbox inbox, InstantSource clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    /// True if records of this topic can be put aside; the desk's own, and dead letters themselves, cannot.
    static boolean takes(Topic topic) {
        return topic.owner() != Topic.Owner.SYSTEM && topic != Topic.MARKET_DEAD_LETTERS
                && topic != Topic.ACCOUNT_DEAD_LETTERS;
    }

    /// Submits a failure of a part of this desk.
    void report(SystemError error) {
        long nowMicros = EntryStamp.micros(clock);
        inbox.submit(Envelope.input(error.service(), Scope.SYSTEM, error.service(), nowMicros,
                EntryStamp.UNNUMBERED, error));
    }

    /// Submits all there is to say of a record, and returns the receipt of the last event of it.
    Receipt putAside(Letter letter) {
        Subscription origin = letter.origin;
        if (origin.scope().isAccount()) {
            String account = origin.scope().name();
            inbox.submit(event(letter, Scope.SYSTEM, letter.teller + ":" + account,
                    new SystemError(letter.service, account, ACCOUNT_EXITS_ONLY, "account " + account
                            + " takes exits only: a record of " + origin.topicName()
                            + " is in its dead letters ("
                            + letter.failure + "); replay or waive that record")));
        }
        return inbox.submitForReceipt(event(letter, origin.scope(), letter.key,
                new DeadLetter(origin.topic(), letter.service, letter.failure, letter.record)));
    }

    private Envelope event(Letter letter, Scope scope, String key, Event data) {
        long nowMicros = EntryStamp.micros(clock);
        EventId id = EventId.ofInput(nowMicros, letter.teller, key, letter.sequence);
        return new Envelope(id, letter.teller, scope, key, nowMicros, nowMicros,
                letter.cause.map(Cause::correlationId).orElse(id),
                letter.cause.map(Cause::eventId).orElse(null), "",
                letter.sequence, data);
    }
}
