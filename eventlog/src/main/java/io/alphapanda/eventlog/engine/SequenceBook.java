package io.alphapanda.eventlog.engine;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The highest sequence number seen of each (source, key): what makes an event count once. One thread.
final class SequenceBook {
    private final Map<String, Source> sources = new HashMap<>();

    /// One source's numbers, key by key. The same object for as long as the book lives.
    static final class Source {
        private final String name;
        private final Map<String, Counter> byKey = new HashMap<>();
        private String lastKey = "";
        private Counter last = new Counter(0);

        private Source(String name) {
            this.name = name;
        }

        /// Takes note of a number that came from outside; false if it, or a later one, was seen before.
        boolean isNews(String key, long sequence) {
            Counter counter = counter(key);
            if (sequence <= counter.value) {
                return false;
            }
            counter.value = sequence;
            return true;
        }

        /// The next number of this key.
        long next(String key) {
            return ++counter(key).value;
        }

        /// What tells the ids of this source and key from all others.
        long origin(String key) {
            return counter(key).origin;
        }

        /// Takes back the newest number of this key, because its event was never said.
        void giveBack(String key) {
            counter(key).value--;
        }

        @SuppressWarnings("ReferenceEquality") // One source sends long runs under one key, as the same object.
        private Counter counter(String key) {
            if (key != lastKey) {
                last = known(key);
                lastKey = key;
            }
            return last;
        }

        // By hand: a lambda for each event would be most of what counting allocates.
        private Counter known(String key) {
            Counter counter = byKey.get(key);
            if (counter == null) {
                counter = new Counter(EventId.originOf(name, key));
                byKey.put(key, counter);
            }
            return counter;
        }

        private void clear() {
            byKey.clear();
            lastKey = "";
            last = new Counter(0);
        }
    }

    private static final class Counter {
        private final long origin;
        private long value;

        private Counter(long origin) {
            this.origin = origin;
        }
    }

    /// The numbers of one source.
    Source of(String source) {
        return sources.computeIfAbsent(source, Source::new);
    }

    /// Takes note of an event of another part; false if it, or a later one of its source, key and topic, was seen
    /// before. By topic too, since nothing orders the topics of one publisher.
    boolean isNews(Envelope event) {
        return of(event.topicName() + "|" + event.source()).isNews(event.key(), event.sequence());
    }

    void snapshot(FieldWriter out) {
        record Line(String source, String key, long value) {}
        List<Line> lines = new TreeMap<>(sources).entrySet().stream()
                .flatMap(source -> new TreeMap<>(source.getValue().byKey).entrySet().stream()
                        .map(key -> new Line(source.getKey(), key.getKey(), key.getValue().value)))
                .toList();
        out.list("sequences", lines, (writer, line) -> {
            writer.text("source", line.source);
            writer.text("key", line.key);
            writer.integer("sequence", line.value);
        });
    }

    void restore(FieldReader in) {
        sources.values().forEach(Source::clear);
        in.list("sequences", line -> {
            Source source = of(line.text("source"));
            return source.isNews(line.text("key"), line.integer("sequence"));
        });
    }
}
