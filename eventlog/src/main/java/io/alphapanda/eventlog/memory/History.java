package io.alphapanda.eventlog.memory;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The newest events of a log, a bounded number of them, by position. One thread.
public final class History {
    /// How many events are kept unless said otherwise; a power of two.
    public static final int EVENTS_MAX = 1 << 12;

    /// How many events a history may ever hold, those still needed included.
    public static final int EVENTS_NEEDED_MAX = 1 << 24;

    private final int eventsMin;
    private @Nullable Envelope[] ring;
    private int mask;
    private long neededFrom = Long.MAX_VALUE;
    private long start;
    private long end;

    /// A history of at least `eventsMax` events whose next one has position `next`.
    public History(int eventsMax, long next) {
        if (eventsMax < 1 || eventsMax > EVENTS_NEEDED_MAX) {
            throw new IllegalArgumentException("history must hold 1 to 16777216 events, was " + eventsMax);
        }
        int capacity = Integer.highestOneBit(Math.max(eventsMax, 2) - 1) << 1;
        ring = new Envelope[capacity];
        mask = capacity - 1;
        eventsMin = capacity;
        start = next;
        end = next;
    }

    /// From here on events are still needed: none of them gives way, the history grows instead.
    public void need(long position) {
        neededFrom = position;
    }

    /// Begins anew at a later position: what was before it is given up.
    public void skipTo(long position) {
        start = position;
        end = position;
    }

    /// Adds the next event and returns its position; the oldest that nobody needs gives way.
    public long add(Envelope event) {
        if (end - start == ring.length && start >= neededFrom) {
            grow();
        }
        ring[(int) end & mask] = event;
        if (end - start == ring.length) {
            start++;
        }
        return end++;
    }

    private void grow() {
        if (ring.length >= EVENTS_NEEDED_MAX) {
            throw new IllegalStateException("more than " + EVENTS_NEEDED_MAX
                    + " events are not consumed yet; let the engine drain before it is fed more");
        }
        @Nullable Envelope[] larger = new Envelope[ring.length * 2];
        for (long position = start; position < end; position++) {
            larger[(int) position & (larger.length - 1)] = ring[(int) position & mask];
        }
        ring = larger;
        mask = larger.length - 1;
    }

    /// The event at a position.
    ///
    /// @throws IllegalArgumentException if it has given way, or is not there yet
    public Envelope at(long position) {
        Envelope event = position < start || position >= end ? null : ring[(int) position & mask];
        if (event == null) {
            throw new IllegalArgumentException(
                    "position " + position + " is not in the history, which holds " + start
                            + " to " + (end - 1));
        }
        return event;
    }

    /// The newest events of one kind, oldest first, at most `count` of those still held.
    public List<Envelope> newest(EventType type, int count) {
        Deque<Envelope> found = new ArrayDeque<>();
        for (long position = end - 1; position >= start && found.size() < count; position--) {
            Envelope event = at(position);
            if (event.type() == type) {
                found.addFirst(event);
            }
        }
        return List.copyOf(found);
    }

    /// The oldest position still held.
    public long start() {
        return start;
    }

    /// The position that the next event will get.
    public long end() {
        return end;
    }

    /// How many of the newest events it holds at the least.
    public int capacity() {
        return eventsMin;
    }
}
