package io.alphapanda.domain.event;

import java.util.Optional;

/// How a record comes back from the dead letters: from a source of its own, `replay:service:letter`, for the one
/// service that could not process it. Everybody else has taken the record already, and passes over it.
///
/// That source says nothing else, so its only sequence is 1, and the record counts once however often it is replayed.
///
/// @param service who is to take it, or [#ANYONE] if nobody has seen the record yet
/// @param letter the event id of its dead letter
public record Redelivery(String service, EventId letter) {
    /// The service of a record that was no event before.
    public static final String ANYONE = "all";
    /// The only sequence of its source.
    public static final long SEQUENCE = 1;

    private static final String PREFIX = "replay:";

    /// The source of the record, back on its topic.
    public String source() {
        return PREFIX + service + ":" + letter;
    }

    /// What a source says of a redelivery; empty for any other source.
    public static Optional<Redelivery> ofSource(String source) {
        int colon = source.lastIndexOf(':');
        if (!source.startsWith(PREFIX) || colon <= PREFIX.length()
                || !EventId.isOne(source.substring(colon + 1))) {
            return Optional.empty();
        }
        return Optional.of(new Redelivery(source.substring(PREFIX.length(), colon),
                EventId.parse(source.substring(colon + 1))));
    }

    /// True for an event that is back from the dead letters.
    public static boolean isOne(Envelope event) {
        return event.causationId() != null && event.source().startsWith(PREFIX);
    }

    /// True if a service is to take an event: each that is no redelivery, and of those its own.
    public static boolean reaches(Envelope event, String service) {
        return !isOne(event) || ofSource(event.source())
                .map(back -> back.service.equals(ANYONE) || back.service.equals(service)).orElse(true);
    }
}
