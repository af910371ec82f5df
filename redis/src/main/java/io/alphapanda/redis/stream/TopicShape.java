package io.alphapanda.redis.stream;

import java.time.Duration;
import java.util.Optional;

/// How a topic is kept on the server.
///
/// @param partitions how many streams it has, at least 1
/// @param retention how long records are kept; empty = of each key the newest, for ever
public record TopicShape(int partitions, Optional<Duration> retention) {
    private static final String NEWEST = "newest";

    /// Refuses a topic without a stream.
    public TopicShape {
        if (partitions < 1) {
            throw new IllegalArgumentException("a topic has at least 1 partition, not " + partitions);
        }
    }

    static TopicShape parse(String text) {
        int space = text.indexOf(' ');
        String kept = text.substring(space + 1);
        return new TopicShape(Integer.parseInt(text.substring(0, space)), kept.equals(NEWEST)
                ? Optional.empty() : Optional.of(Duration.ofMillis(Long.parseLong(kept))));
    }

    boolean keepsNewestOnly() {
        return retention.isEmpty();
    }

    /// As the server stores it: `4 3600000`, the retention in milliseconds, or `4 newest`.
    @Override
    public String toString() {
        return partitions + " " + retention.map(kept -> Long.toString(kept.toMillis())).orElse(NEWEST);
    }
}
