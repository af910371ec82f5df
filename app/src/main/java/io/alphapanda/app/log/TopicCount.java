package io.alphapanda.app.log;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.time.Ist;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/// What is in one topic of a log.
final class TopicCount {
    private final Topic topic;
    private final Set<String> keys = new HashSet<>();
    private long events;
    private long firstMicros = Long.MAX_VALUE;
    private long lastMicros = Long.MIN_VALUE;

    TopicCount(Topic topic) {
        this.topic = topic;
    }

    void add(Envelope event) {
        events++;
        keys.add(event.key());
        firstMicros = Math.min(firstMicros, event.occurredAtMicros());
        lastMicros = Math.max(lastMicros, event.occurredAtMicros());
    }

    Topic topic() {
        return topic;
    }

    Stream<String> cells() {
        return Stream.of("%,d".formatted(events), "%,d".formatted(keys.size()), Ist.shown(firstMicros),
                Ist.shown(lastMicros));
    }
}
