package io.alphapanda.benchmarks.server;

import io.alphapanda.benchmarks.latency.LatencyFigures;
import io.alphapanda.benchmarks.latency.LatencySettings;
import io.alphapanda.benchmarks.latency.Spans;
import io.alphapanda.benchmarks.ticks.TickWalk;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.eventlog.codec.JsonRecords;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.shared.TopicStore;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The peer: the same ticks, encoded beforehand and put on the same partitions, sent by a bare producer and read by a bare
/// consumer. As fast as it goes, and at a rate.
final class BareRun {
    private static final int RECORDS = 10_000;
    private static final int ON_THEIR_WAY_MAX = 1 << 16;
    private static final long LOOK_NANOS = 100_000;
    private static final double PACED_SECONDS_MAX = 15;

    private final LatencySettings settings;
    private final List<BareRecord> records = new ArrayList<>();
    private final List<List<Integer>> numbersByPartition = new ArrayList<>();
    private final Set<Partition> partitions = new HashSet<>();
    private final AtomicLongArray sentNanos = new AtomicLongArray(ON_THEIR_WAY_MAX);
    private final AtomicLong received = new AtomicLong();
    private final long[] receivedByPartition;
    private final Spans spans = new Spans();
    private long sent;
    private volatile long measuredFrom = Long.MAX_VALUE;
    private volatile boolean isOver;
    private volatile @Nullable RuntimeException failure;

    @SuppressWarnings("ArrayRecordComponent") // Bytes on their way; compared by nobody.
    private record BareRecord(Partition partition, byte[] key, byte[] value) {}

    BareRun(TopicStore store, LatencySettings settings) {
        this.settings = settings;
        TickWalk market = new TickWalk(settings.stepMicros(), settings.levels());
        JsonRecords codec = new JsonRecords();
        while (records.size() < RECORDS) {
            Envelope event = market.next();
            if (event.data() instanceof Tick) {
                add(store.partitionOf(event.topicName(), event.key()), event,
                        codec.encode(event.topicName(), event));
            }
        }
        receivedByPartition = new long[numbersByPartition.size()];
    }

    private void add(Partition partition, Envelope event, byte[] value) {
        while (numbersByPartition.size() <= partition.number()) {
            numbersByPartition.add(new ArrayList<>());
        }
        numbersByPartition.get(partition.number()).add(records.size());
        partitions.add(partition);
        records.add(new BareRecord(partition, event.key().getBytes(StandardCharsets.UTF_8), value));
    }

    /// Measures.
    void run(BareClient client, LatencyFigures.Builder figures) throws InterruptedException {
        client.follow(partitions);
        Thread reader = Thread.ofPlatform().name("bare-reader").start(() -> read(client));
        try {
            send(client, settings.warmUp() / 2, false);
            long count = settings.warmUp() - settings.warmUp() / 2;
            long start = System.nanoTime();
            send(client, count, false);
            double seconds = (System.nanoTime() - start) / 1e9;
            measuredFrom = sent;
            send(client, Math.round(settings.rate() * Math.min(PACED_SECONDS_MAX, settings.seconds())), true);
            figures.put("bare fastest records a second", count / seconds)
                    .put("bare record bytes", records.getFirst().value.length)
                    .put("bare records", spans.count()).spans("bare", spans);
        } finally {
            isOver = true;
            reader.join();
        }
    }

    private void send(BareClient client, long count, boolean isPaced) {
        long first = sent;
        long start = System.nanoTime();
        while (sent < first + count) {
            if (isPaced) {
                settings.pace().await(start + (sent - first) * settings.stepNanos());
            }
            awaitReceived(sent - ON_THEIR_WAY_MAX + 1);
            BareRecord record = records.get((int) (sent % RECORDS));
            sentNanos.setRelease((int) (sent % ON_THEIR_WAY_MAX), System.nanoTime());
            client.send(record.partition, record.key, record.value);
            sent++;
        }
        awaitReceived(sent);
    }

    private void awaitReceived(long count) {
        while (received.getAcquire() < count) {
            RuntimeException broken = failure;
            if (broken != null) {
                throw new IllegalStateException("the bare reader broke off", broken);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private void read(BareClient client) {
        try {
            while (!isOver) {
                client.poll(this::take);
            }
        } catch (RuntimeException broken) {
            failure = broken;
        }
    }

    /// Records of a partition arrive in their order, so that their count tells which one this is.
    private void take(int partition) {
        List<Integer> numbers = numbersByPartition.get(partition);
        long before = receivedByPartition[partition]++;
        long number = before / numbers.size() * RECORDS + numbers.get((int) (before % numbers.size()));
        if (number >= measuredFrom) {
            spans.add(System.nanoTime() - sentNanos.getAcquire((int) (number % ON_THEIR_WAY_MAX)));
        }
        received.setRelease(received.getPlain() + 1);
    }
}
