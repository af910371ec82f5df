package io.alphapanda.eventlog.shared;

import io.alphapanda.domain.control.InputsConsumed;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.eventlog.codec.RecordCodec;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.log.Place;
import io.alphapanda.eventlog.log.WriterMode;
import io.alphapanda.eventlog.shared.SharedEventLog.Found;
import io.alphapanda.eventlog.shared.StoredRecord.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries a part's sequence to the server in commits: one is filled while the other is on its way.
///
/// The engine's thread fills. The first failure is final: whether a commit that failed was appended is not known to
/// this process, so it commits nothing more, and every later call says so. Opening the log again finds out.
final class Commits {
    private static final Logger LOG = LoggerFactory.getLogger(Commits.class);
    private static final long NO_SNAPSHOT = -1;
    private final TopicStore store;
    private final RecordCodec codec;
    private final String part;
    private final String publisher;
    private final WriterMode mode;
    private final SharedLogLimits limits;
    private final Owner owner;
    private final long epoch;
    private final Stands stands;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Condition progress = lock.newCondition();
    private Filling filling;
    private OptionalLong bookmark = OptionalLong.empty();
    private boolean isUrgent;
    private boolean isClosing;
    private boolean isDone;
    private volatile Optional<LogFailure> failure = Optional.empty();
    private volatile long durable;

    /// What the next commit will hold.
    private static final class Filling {
        private final long from;
        private final List<Step> steps = new ArrayList<>();
        private long consumed;
        private boolean isMoved;
        private long snapshotAt = NO_SNAPSHOT;
        private boolean isWithStands;

        private Filling(long from, long consumed) {
            this.from = from;
            this.consumed = consumed;
        }

        private long end() {
            return from + steps.size();
        }

        private boolean isEmpty() {
            return steps.isEmpty() && !isMoved;
        }
    }

    /// Begins a new life of the part with a commit of its own, which holds nothing but its number.
    Commits(TopicStore store, RecordCodec codec, String part, String publisher, WriterMode mode,
            SharedLogLimits limits, Owner owner, Found found) {
        this.store = store;
        this.codec = codec;
        this.part = part;
        this.publisher = publisher;
        this.mode = mode;
        this.limits = limits;
        this.owner = owner;
        epoch = found.epoch() + 1;
        stands = found.stands();
        write(new Filling(found.end(), found.consumed()));
        filling = new Filling(found.end(), found.consumed());
        if (mode == WriterMode.THREAD) {
            Thread.ofPlatform().name("log-" + part).daemon().start(this::writeUntilClosed);
        }
    }

    /// Publishes an event from outside.
    void publish(Envelope input) {
        String topic = input.topicName();
        StoredRecord record = new StoredRecord(topic, input.key(), codec.encode(topic, input),
                Optional.empty(),
                publisher);
        add(() -> new Step.Published(store.publish(record)));
    }

    /// Takes an event that another part has published.
    void take(Place place) {
        add(() -> new Step.Taken(place));
    }

    private void add(Supplier<Step> step) {
        lock.lock();
        try {
            awaitRoom();
            filling.steps.add(step.get());
            stir();
        } finally {
            lock.unlock();
        }
    }

    /// Adds outputs and a consumed position that stay together.
    void say(long consumed, List<Envelope> outputs, long snapshotAt) {
        lock.lock();
        try {
            awaitRoom();
            for (int i = 0; i < outputs.size(); i++) {
                filling.steps.add(new Step.Said(outputs.get(i)));
            }
            filling.consumed = consumed;
            filling.isMoved = true;
            filling.snapshotAt = snapshotAt >= 0 ? snapshotAt : filling.snapshotAt;
            stir();
        } finally {
            lock.unlock();
        }
    }

    /// Writes down where the part begins to read partitions that it has never taken anything from.
    void beginAt(Map<Partition, Long> starts) {
        lock.lock();
        try {
            starts.forEach((partition, offset) -> stands.taken(partition, offset - 1));
            filling.isMoved = true;
            filling.isWithStands = true;
            stir();
        } finally {
            lock.unlock();
        }
    }

    private void awaitRoom() {
        checkAlive();
        while (filling.steps.size() >= (mode == WriterMode.CALLER ? limits.commitEventsMax()
                : limits.pendingEventsMax())) {
            push();
            checkAlive();
        }
    }

    private void stir() {
        isUrgent |= filling.steps.size() >= limits.commitEventsMax();
        work.signal();
    }

    /// Gets what is filled a step on its way, by this thread or the writer's.
    @SuppressWarnings("WaitNotInLoop") // both callers loop
    private void push() {
        if (mode == WriterMode.CALLER) {
            keepFailure(() -> write(swapped()));
        } else {
            isUrgent = true;
            work.signal();
            progress.awaitUninterruptibly();
        }
    }

    long durable() {
        return durable;
    }

    Optional<LogFailure> failure() {
        return failure;
    }

    /// Waits until everything before a position is durable.
    void awaitDurable(long position) {
        if (position <= durable) {
            return;
        }
        lock.lock();
        try {
            if (position > filling.end()) {
                throw new IllegalArgumentException(
                        "position " + position + " is beyond the end, " + filling.end());
            }
            while (position > durable) {
                checkAlive();
                push();
            }
        } finally {
            lock.unlock();
        }
    }

    private Filling swapped() {
        Filling full = filling;
        filling = new Filling(full.end(), full.consumed);
        isUrgent = false;
        return full;
    }

    private void writeUntilClosed() {
        boolean goesOn = true;
        while (goesOn) {
            Optional<Filling> next = awaitWork();
            goesOn = next.isPresent();
            next.ifPresent(full -> keepFailure(() -> write(full)));
            goesOn &= failure.isEmpty();
            lock.lock();
            try {
                isDone = !goesOn;
                progress.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /// What is to be committed next; empty when everything is and the log closes.
    private Optional<Filling> awaitWork() {
        lock.lock();
        try {
            while (filling.isEmpty() && !isClosing) {
                work.awaitUninterruptibly();
            }
            long leftNanos = limits.commitDelay().toNanos();
            while (!isUrgent && !isClosing && leftNanos > 0) {
                leftNanos = work.awaitNanos(leftNanos);
            }
            boolean hasWork = !filling.isEmpty() || bookmark.isPresent();
            return hasWork ? Optional.of(swapped()) : Optional.empty();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("the log's writer of " + part + " was interrupted", stopped);
        } finally {
            lock.unlock();
        }
    }

    private void keepFailure(Runnable writing) {
        try {
            writing.run();
        } catch (RuntimeException broken) {
            LogFailure kept = broken instanceof LogFailure known ? known
                    : new LogFailure("the log of " + part + " cannot commit: " + broken.getMessage(), broken);
            failure = Optional.of(kept);
            LOG.warn("{}", kept.getMessage());
        }
    }

    private void write(Filling full) {
        OrderCode order = new OrderCode();
        List<StoredRecord> records = new ArrayList<>();
        List<InputsConsumed.Start> starts = full.snapshotAt >= 0 || full.isWithStands ? stands.starts()
                : List.of();
        for (int i = 0; i < full.steps.size(); i++) {
            switch (full.steps.get(i)) {
                case Step.Taken(Place place) -> noteTaken(order, place);
                case Step.Published(var coming) -> noteTaken(order, awaited(coming));
                case Step.Said(Envelope event) -> {
                    StoredRecord record = record(event, full.from + i);
                    order.said(store.partitionOf(record.topic(), record.key()));
                    records.add(record);
                }
            }
        }
        records.add(order(full, order, starts));
        List<Place> places = owner.commit(records, stands.taken(), bookmark);
        for (int i = 0; i < places.size() - 1; i++) {
            stands.said(places.get(i).partition(), places.get(i).offset());
        }
        bookmark = full.snapshotAt >= 0 ? OptionalLong.of(places.getLast().offset()) : OptionalLong.empty();
        durable = full.end();
    }

    private void noteTaken(OrderCode order, Place place) {
        Partition partition = place.partition();
        order.taken(partition, place.offset());
        stands.taken(partition, place.offset());
    }

    private Place awaited(CompletableFuture<Place> coming) {
        try {
            return coming.join();
        } catch (CompletionException refused) {
            throw refused.getCause() instanceof LogFailure known ? known
                    : new LogFailure("an input of " + part + " did not reach the server", refused);
        }
    }

    private StoredRecord record(Envelope event, long position) {
        String topic = event.topicName();
        return new StoredRecord(topic, event.key(), codec.encode(topic, event),
                Optional.of(new Said(part, position)), publisher);
    }

    private StoredRecord order(Filling full, OrderCode order, List<InputsConsumed.Start> starts) {
        InputsConsumed commit = new InputsConsumed(part, epoch, full.from, full.consumed, full.snapshotAt,
                order.partitions(), order.bytes(), starts);
        // Its time is its place in the order, and its number what it had consumed: nobody's clock is asked.
        Envelope event = Envelope.input(
                part.substring(0, part.indexOf(':') < 0 ? part.length() : part.indexOf(':')),
                Scope.SYSTEM, part, 0, full.end(), commit);
        return new StoredRecord(OrderScan.TOPIC, part, codec.encode(OrderScan.TOPIC, event), Optional.empty(),
                publisher);
    }

    private void checkAlive() {
        LogFailure broken = failure.orElse(null);
        if (broken instanceof Fenced) {
            throw broken;
        }
        if (broken != null) {
            throw new LogFailure(
                    "the log of " + part + " failed and takes nothing more: " + broken.getMessage(),
                    broken);
        }
    }

    /// Commits what is left, and lets go of the part.
    void close() {
        lock.lock();
        try {
            isClosing = true;
            work.signalAll();
            while (mode == WriterMode.THREAD && !isDone) {
                progress.awaitUninterruptibly();
            }
            if (mode == WriterMode.CALLER) {
                while ((!filling.isEmpty() || bookmark.isPresent()) && failure.isEmpty()) {
                    push();
                }
            }
        } finally {
            lock.unlock();
            owner.close();
        }
        if (failure.isPresent()) {
            checkAlive();
        }
    }
}
