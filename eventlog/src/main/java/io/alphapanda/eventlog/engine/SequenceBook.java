package io.alphapanda.eventlog.engine;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The highest sequence number seen of each (source, key): what makes an event count once. One thread.
final class SequenceBook {
    private final Map<String, Map<String, Counter>> bySource = new HashMap<>();
    private String lastSource = "";
    private String lastKey = "";
    private Counter last = new Counter();

    private static final class Counter {
        private long value;
    }

    /// Takes note of a number that came from outside; false if it, or a later one, was seen before.
    boolean isNews(String source, String key, long sequence) {
        Counter counter = counter(source, key);
        if (sequence <= counter.value) {
            return false;
        }
        counter.value = sequence;
        return true;
    }

    /// The next number of this source and key.
    long next(String source, String key) {
        return ++counter(source, key).value;
    }

    /// Takes back the newest number of this source and key, because its event was never said.
    void giveBack(String source, String key) {
        counter(source, key).value--;
    }

    private Counter counter(String source, String key) {
        // One feed sends long runs under one key, as the same two objects.
        if (isSame(source, lastSource) && isSame(key, lastKey)) {
            return last;
        }
        last = bySource.computeIfAbsent(source, s -> new HashMap<>()).computeIfAbsent(key,
                k -> new Counter());
        lastSource = source;
        lastKey = key;
        return last;
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(String a, String b) {
        return a == b;
    }

    void snapshot(FieldWriter out) {
        record Line(String source, String key, long value) {}
        List<Line> lines = new TreeMap<>(bySource).entrySet().stream()
                .flatMap(source -> new TreeMap<>(source.getValue()).entrySet().stream()
                        .map(key -> new Line(source.getKey(), key.getKey(), key.getValue().value)))
                .toList();
        out.list("sequences", lines, (writer, line) -> {
            writer.text("source", line.source);
            writer.text("key", line.key);
            writer.integer("sequence", line.value);
        });
    }

    void restore(FieldReader in) {
        bySource.clear();
        lastSource = "";
        lastKey = "";
        last = new Counter();
        in.list("sequences", line -> {
            String source = line.text("source");
            String key = line.text("key");
            counter(source, key).value = line.integer("sequence");
            return key;
        });
    }
}
