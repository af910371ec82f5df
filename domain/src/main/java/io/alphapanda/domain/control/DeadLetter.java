package io.alphapanda.domain.control;

import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;

/// A record that could not be processed, with all that is needed to process it again.
///
/// @param origin the topic it was on, or was meant for
/// @param service who could not process it
/// @param failure what went wrong, naming the value, the limit and the remedy
/// @param record the record itself, as it came
public record DeadLetter(Topic origin, String service, String failure, String record) implements Event {

    @Override
    public EventType type() {
        return EventType.DEAD_LETTER;
    }

    @Override
    public Topic topic() {
        return switch (origin.owner()) {
            case MARKET -> Topic.MARKET_DEAD_LETTERS;
            case ACCOUNT -> Topic.ACCOUNT_DEAD_LETTERS;
            case SYSTEM -> throw new IllegalStateException(
                    "a desk's own record is never dead-lettered: " + origin);
        };
    }

    /// The topic's name behind which it stands, with `.dlq`.
    @Override
    public String topicName(Scope scope) {
        return origin.lettersNameIn(scope);
    }

    @Override
    public void write(FieldWriter out) {
        out.choice("origin", origin);
        out.text("service", service);
        out.text("failure", failure);
        out.text("record", record);
    }

    /// Reads what [#write] wrote.
    public static DeadLetter read(FieldReader in) {
        return new DeadLetter(in.choice("origin", Topic.class), in.text("service"), in.text("failure"),
                in.text("record"));
    }
}
