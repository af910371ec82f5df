package io.alphapanda.eventlog.hosting;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Redelivery;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.eventlog.log.EventLog;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Hands the events of a log to one edge: the engine's thread fills it, the edge's thread empties it.
///
/// The engine never waits for an edge. What finds no room stays in the log, and is read again from there once
/// the edge has made room: from the history, or by a replay in steps if the edge has fallen behind further.
final class EdgeFeed {
    /// How many events one step of a replay reads, so that a sick edge costs the others little.
    static final int REPLAY_EVENTS_MAX = 65_536;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Item> queue = new ArrayDeque<>();
    private final Map<Topic, List<Scope>> scopes = new EnumMap<>(Topic.class);
    private final String edge;
    private final int eventsMax;
    private final Runnable wakeEngine;
    private Optional<Item> inHand = Optional.empty();
    private boolean hasMore;
    private boolean closed;
    private volatile long next;

    /// An event at its position.
    record Item(long position, Envelope event) {}

    /// Ends one step of a replay.
    private static final class StepDone extends RuntimeException {
        private StepDone() {
            super("enough for now", null, false, false);
        }
    }

    /// A feed of some topics from position `next` on; an edge never hears what it said itself.
    EdgeFeed(String edge, Set<Subscription> topics, long next, int eventsMax, Runnable wakeEngine) {
        this.edge = edge;
        this.next = next;
        this.eventsMax = eventsMax;
        this.wakeEngine = wakeEngine;
        topics.forEach(taken -> scopes.computeIfAbsent(taken.topic(), topic -> new ArrayList<>())
                .add(taken.scope()));
    }

    /// Takes over what is new in the log, as far as there is room; true if it could go on at once. Engine's
    /// thread.
    ///
    /// Events that the log no longer keeps, by the retention of their topics, are not handed out.
    ///
    /// @throws IllegalArgumentException if the log no longer holds anything of what comes next
    boolean fill(EventLog log) {
        long end = log.endPosition();
        boolean isNear = next >= end - log.historyMax() && next >= log.startPosition();
        // A replay costs the engine's thread too much to be done for a single place in the queue.
        if (next >= end || isFull(isNear ? eventsMax : eventsMax / 2 + 1)) {
            return false;
        }
        if (isNear) {
            long position = next;
            while (position < end && offer(position, log.read(position))) {
                position++;
            }
            next = position;
        } else {
            replayStep(log, end);
        }
        return !isFull(eventsMax) && next < end;
    }

    private void replayStep(EventLog log, long end) {
        try {
            log.replay(next, new Step());
            next = end;
        } catch (StepDone done) {
            // The visitor has no other way to end a replay.
        }
    }

    /// Reads so many events of a log and no more.
    private final class Step implements EventLog.Visitor {
        private int eventsRead;

        @Override
        public void visit(long position, Envelope event) {
            if (eventsRead++ >= REPLAY_EVENTS_MAX || !offer(position, event)) {
                throw new StepDone();
            }
            next = position + 1;
        }
    }

    private boolean isFull(int size) {
        lock.lock();
        try {
            hasMore = closed || queue.size() >= size;
            changed.signalAll();
            return hasMore;
        } finally {
            lock.unlock();
        }
    }

    private boolean offer(long position, Envelope event) {
        if (!isWanted(event)) {
            return true;
        }
        lock.lock();
        try {
            if (closed || queue.size() >= eventsMax) {
                hasMore = true;
                return false;
            }
            queue.add(new Item(position, event));
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private boolean isWanted(Envelope event) {
        List<Scope> taken = scopes.get(event.topic());
        return taken != null && taken.contains(event.scope()) && !event.source().equals(edge)
                && Redelivery.reaches(event, edge);
    }

    /// The next event; waits for one, and is empty when the feed is closed. The one before is done with.
    Optional<Item> take() throws InterruptedException {
        lock.lock();
        try {
            inHand = Optional.empty();
            changed.signalAll();
            while (queue.isEmpty() && !closed) {
                changed.await();
            }
            if (closed) {
                return Optional.empty();
            }
            Item item = queue.remove();
            inHand = Optional.of(item);
            if (hasMore && queue.size() <= eventsMax / 2) {
                hasMore = false;
                wakeEngine.run();
            }
            return inHand;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until the edge is done with everything before `end`, or stops, or `patience` ends.
    void awaitDone(long end, Duration patience) throws InterruptedException {
        long leftNanos = patience.toNanos();
        lock.lock();
        try {
            while (!closed && firstLeft(end).isPresent() && leftNanos > 0) {
                leftNanos = changed.awaitNanos(leftNanos);
            }
        } finally {
            lock.unlock();
        }
    }

    /// The first position before `end` that the edge is not done with. Any thread.
    OptionalLong firstLeft(long end) {
        lock.lock();
        try {
            Optional<Item> first = inHand.or(() -> Optional.ofNullable(queue.peek()));
            long position = first.map(Item::position).orElse(next);
            return position < end ? OptionalLong.of(position) : OptionalLong.empty();
        } finally {
            lock.unlock();
        }
    }

    /// Gives nothing out from now on; what waits is still in the log.
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// True if the edge is to end.
    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }
}
