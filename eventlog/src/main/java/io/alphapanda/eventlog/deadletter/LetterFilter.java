package io.alphapanda.eventlog.deadletter;

import java.util.Optional;

/// Which dead letters somebody asks for.
///
/// @param topic the full name of a topic, with or without `.dlq` behind it; empty = any
/// @param service who could not process the record; empty = anybody
public record LetterFilter(Optional<String> topic, Optional<String> service) {
    private static final String SUFFIX = ".dlq";

    /// Every letter there is.
    public static final LetterFilter ALL = new LetterFilter(Optional.empty(), Optional.empty());

    /// Takes the suffix off the topic.
    public LetterFilter {
        topic = topic.map(
                name -> name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name);
    }

    boolean takes(Letter letter) {
        return topic.map(name -> name.equals(letter.topicName())).orElse(true)
                && service.map(name -> name.equals(letter.content().service())).orElse(true);
    }
}
