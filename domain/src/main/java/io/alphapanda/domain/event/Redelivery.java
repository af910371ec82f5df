package io.alphapanda.domain.event;

import java.util.Optional;

/// How a record comes back from the dead letters: from a source of its own, `replay:taker:letter`, for the one taker
/// that could not process it. Everybody else has taken the record already, and passes over it.
///
/// That source says nothing else, so its only sequence is 1, and the record counts once however often it is replayed.
///
/// @param taker a service; a part, as `service:shard`, if it could not even read the record; or [#ANYONE] if nobody
///     has seen the record yet
/// @param letter the event id of its dead letter
public record Redelivery(String taker, EventId letter) {
    /// The taker of a record that was no event before.
    public static final String ANYONE = "all";
    /// The only sequence of its source.
    public static final long SEQUENCE = 1;

    private static final String PREFIX = "replay:";

    /// The source of the record, back on its topic.
    public String source() {
        return PREFIX + taker + ":" + letter;
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

    /// True if an event is to be let into a part at all: each that is no redelivery to another part.
    ///
    /// @param part as `service:shard`
    public static boolean reachesPart(Envelope event, String part) {
        return !isOne(event) || ofSource(event.source())
                .map(back -> !back.isForWholePart() || back.taker.equals(part)).orElse(true);
    }

    /// True if a service is to take an event that was let into its part: each that is no redelivery, and of those its
    /// own.
    public static boolean reaches(Envelope event, String service) {
        return !isOne(event) || ofSource(event.source()).map(back -> back.taker.equals(ANYONE)
                || back.isForWholePart() || back.taker.equals(service)).orElse(true);
    }

    private boolean isForWholePart() {
        return taker.indexOf(':') >= 0;
    }
}
