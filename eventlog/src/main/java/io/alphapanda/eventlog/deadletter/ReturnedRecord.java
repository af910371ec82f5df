package io.alphapanda.eventlog.deadletter;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.Redelivery;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.eventlog.codec.EnvelopeJson;
import java.util.Optional;

/// Makes the record of a letter ready for its topic again.
///
/// What it says, its key and its chain stay as they were; its cause is the letter, so that its history can be
/// followed. It gets the time of its return, since time never runs back, and the source of a [Redelivery].
final class ReturnedRecord {
    private final RawReader rawReader;

    ReturnedRecord(RawReader rawReader) {
        this.rawReader = rawReader;
    }

    /// @throws IllegalArgumentException if the record cannot be read still, or belongs elsewhere
    Envelope of(Letter letter, long nowMicros) {
        String text = letter.content().record();
        if (EnvelopeJson.sourceIn(text).isEmpty()) {
            return envelope(letter, fromRaw(letter, text), nowMicros, letter.id(), "");
        }
        Envelope record = EnvelopeJson.fromJson(text);
        if (!record.scope().equals(letter.scope()) || record.topic() != letter.content().origin()) {
            throw new IllegalArgumentException("it is from " + record.topicName() + ", and its letter from "
                    + letter.topicName() + "; records never change their topic or account, so waive it");
        }
        return envelope(letter, record.data(), nowMicros, record.correlationId(), record.traceparent());
    }

    private Event fromRaw(Letter letter, String text) {
        Subscription origin = new Subscription(letter.content().origin(), letter.scope());
        Optional<Event> read;
        try {
            read = rawReader.read(origin, text);
        } catch (RuntimeException poison) {
            throw new IllegalArgumentException("it cannot be read still: " + poison.getMessage(), poison);
        }
        Event data = read.orElseThrow(() -> new IllegalArgumentException("nobody here reads what comes to "
                + origin.topicName() + " from outside; have its source send it again, then waive it"));
        if (data.topic() != origin.topic()) {
            throw new IllegalArgumentException("a " + data.type().wireName() + " is not for "
                    + origin.topicName() + "; waive it");
        }
        return data;
    }

    private static Envelope envelope(Letter letter, Event data, long nowMicros, EventId correlationId,
            String traceparent) {
        Redelivery back = new Redelivery(letter.taker(), letter.id());
        EventId id = EventId.ofInput(nowMicros, back.source(), letter.key(), Redelivery.SEQUENCE);
        return new Envelope(id, back.source(), letter.scope(), letter.key(), nowMicros, nowMicros,
                correlationId,
                letter.id(), traceparent, Redelivery.SEQUENCE, data);
    }
}
