package io.alphapanda.benchmarks.server;

import io.alphapanda.benchmarks.latency.Spans;
import io.alphapanda.benchmarks.ticks.TickDesk;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.shared.PlacedRecord;
import io.alphapanda.eventlog.shared.TopicReader;
import io.alphapanda.eventlog.shared.TopicStore;
import java.time.Duration;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Reads the orders of a desk from the server, as anybody may, and takes the time since their ticks were published.
final class OrderWatch implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);
    private final StampedRecords records;
    private final TopicReader reader;
    private final Set<Partition> partitions = new HashSet<>();
    private final Thread thread;
    private final Spans spans = new Spans();
    private final AtomicLong seen = new AtomicLong();
    private volatile boolean isOver;
    private volatile boolean isMeasuring;
    private volatile @Nullable RuntimeException failure;
    private volatile long strangers;

    OrderWatch(TopicStore store, StampedRecords records) {
        this.records = records;
        String topic = Topic.ORDERS_SUBMITTED.nameIn(TickDesk.ACCOUNT);
        for (int number = 0; number < store.partitions(topic); number++) {
            partitions.add(new Partition(topic, number));
        }
        reader = store.reader();
        store.ends(partitions).forEach(reader::from);
        thread = Thread.ofPlatform().name("order-watch").start(this::read);
    }

    private void read() {
        try (reader) {
            while (!isOver) {
                for (PlacedRecord placed : reader.poll(partitions, POLL)) {
                    take(records.decode(placed.record().topic(), placed.record().value()));
                }
            }
        } catch (RuntimeException broken) {
            failure = broken;
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // Only this thread writes.
    private void take(Envelope event) {
        if (!(event.data() instanceof OrderPlaced)) {
            return;
        }
        OptionalLong published = records.publishedNanos(event.correlationId());
        if (published.isEmpty()) {
            strangers++;
        } else if (isMeasuring) {
            spans.add(System.nanoTime() - published.getAsLong());
        }
        seen.incrementAndGet();
    }

    /// From now on orders count.
    void measure() {
        isMeasuring = true;
    }

    /// How many orders there were so far.
    ///
    /// @throws IllegalStateException if it can read no more
    long seen() {
        RuntimeException broken = failure;
        if (broken != null) {
            throw new IllegalStateException("the orders cannot be read", broken);
        }
        return seen.get();
    }

    /// Those that no published tick led to.
    long strangers() {
        return strangers;
    }

    /// The spans; only once it is closed.
    Spans spans() {
        return spans;
    }

    @Override
    public void close() {
        isOver = true;
        try {
            thread.join();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
