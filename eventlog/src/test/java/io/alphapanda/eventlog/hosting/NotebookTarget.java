package io.alphapanda.eventlog.hosting;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.testing.Waits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Predicate;

/// A target that notes what it is given, after it has thrown what a test put in its way.
final class NotebookTarget implements EdgeTarget {
    /// One look at the outside before a delivery.
    @FunctionalInterface
    interface Hurdle {
        void pass(long position, Envelope event) throws Exception;
    }

    private final List<Envelope> delivered = new ArrayList<>();
    private final List<Long> putAside = new ArrayList<>();
    private final Queue<Optional<Exception>> failures = new ArrayDeque<>();
    private Hurdle hurdle = (position, event) -> {};
    private long cursor;
    private int calls;

    /// The next deliveries fail with these, in order.
    synchronized NotebookTarget failingWith(Exception... inOrder) {
        for (Exception failure : inOrder) {
            failures.add(Optional.of(failure));
        }
        return this;
    }

    /// Every delivery passes this first.
    synchronized NotebookTarget behind(Hurdle other) {
        hurdle = other;
        return this;
    }

    @Override
    public void deliver(long position, Envelope event) throws Exception {
        Hurdle toPass;
        synchronized (this) {
            calls++;
            Optional<Exception> failure = Optional.ofNullable(failures.poll()).flatMap(next -> next);
            if (failure.isPresent()) {
                throw failure.get();
            }
            toPass = hurdle;
        }
        toPass.pass(position, event);
        synchronized (this) {
            delivered.add(event);
            cursor = position + 1;
        }
    }

    @Override
    public synchronized void putAside(long position) {
        putAside.add(position);
        cursor = position + 1;
    }

    @Override
    public synchronized long deliveredPosition() {
        return cursor;
    }

    synchronized NotebookTarget startingAt(long position) {
        cursor = position;
        return this;
    }

    synchronized List<Envelope> delivered() {
        return List.copyOf(delivered);
    }

    synchronized List<Long> sequences() {
        return delivered.stream().map(Envelope::sequence).toList();
    }

    synchronized List<Long> putAside() {
        return List.copyOf(putAside);
    }

    synchronized int calls() {
        return calls;
    }

    void awaitDelivered(int count) throws InterruptedException {
        Waits.until(count + " events are delivered", () -> delivered().size() >= count);
    }

    Envelope awaitFirst(Predicate<Envelope> wanted) throws InterruptedException {
        Waits.until("the event is delivered", () -> delivered().stream().anyMatch(wanted));
        return delivered().stream().filter(wanted).findFirst().orElseThrow();
    }
}
