package io.alphapanda.eventlog.deadletter;

import io.alphapanda.domain.event.Envelope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Letters in a list; it can lose its power behind so many events.
final class MemoryLetters implements LetterStore {
    final List<Envelope> events = new ArrayList<>();
    private int eventsMax = Integer.MAX_VALUE;
    private long nowMicros = 1_000_000;

    void failBehind(int events) {
        eventsMax = events;
    }

    @Override
    public void read(Consumer<Envelope> visitor) {
        List.copyOf(events).forEach(visitor);
    }

    @Override
    public long nowMicros() {
        return nowMicros++;
    }

    @Override
    public void append(Envelope event) {
        if (events.size() >= eventsMax) {
            throw new IllegalStateException("no power");
        }
        events.add(event);
    }

    @Override
    public void close() {}
}
