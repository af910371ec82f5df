package io.alphapanda.kafka.topics;

import java.util.List;

/// What was done about a topic, or would be.
///
/// @param topic as it should be
/// @param kind what was done
/// @param details what was altered, or what differs and what to do about it
public record TopicOutcome(PlannedTopic topic, Kind kind, List<String> details) {
    /// What there is to do about a topic.
    public enum Kind {
        /// It was not there.
        MADE,
        /// It is as it should be.
        KEPT,
        /// Its settings were set to what they should be.
        CHANGED,
        /// It differs in something that nobody may change under a running desk.
        DIFFERS
    }

    /// Copies the list.
    public TopicOutcome {
        details = List.copyOf(details);
    }
}
