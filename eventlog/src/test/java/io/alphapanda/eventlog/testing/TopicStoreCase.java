package io.alphapanda.eventlog.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.log.Place;
import io.alphapanda.eventlog.shared.Owner;
import io.alphapanda.eventlog.shared.PlacedRecord;
import io.alphapanda.eventlog.shared.StoredRecord;
import io.alphapanda.eventlog.shared.TopicReader;
import io.alphapanda.eventlog.shared.TopicStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/// A test on a store of topics: its topics, its clients, and how it reads and writes.
///
/// Each test has topics of its own, empty when it begins.
@Timeout(120)
public abstract class TopicStoreCase {
    /// A market topic of three partitions.
    protected static final String TICKS = "market.ticks";
    /// An account's topic of two partitions.
    protected static final String FILLS = "paper.orders.filled";
    /// Where bookmarks point, two partitions.
    protected static final String CONSUMED = "system.consumed";
    /// How long a test waits for anything.
    protected static final Duration DEADLINE = Duration.ofSeconds(30);
    /// How long one poll waits.
    protected static final Duration PATIENCE = Duration.ofMillis(100);
    /// How long to look whether nothing comes.
    protected static final Duration GLANCE = Duration.ofMillis(300);
    /// The process that publishes.
    protected static final String PUBLISHER = "desk-1/4711";
    /// A part.
    protected static final String RISK = "risk-manager:paper";
    /// Another part.
    protected static final String PORTFOLIO = "portfolio-manager:paper";

    private final List<AutoCloseable> opened = new ArrayList<>();

    /// Makes topics of these partition counts, empty, that no other test sees; [#open] opens stores on them.
    protected abstract void begin(Map<String, Integer> partitionsByTopic) throws Exception;

    /// Another client of the server, on the topics of this test; the contract closes it.
    protected abstract TopicStore open() throws Exception;

    /// Throws away what stands before an offset, as retention does.
    protected abstract void trim(Partition partition, long before) throws Exception;

    @BeforeEach
    protected final void makeTopics() throws Exception {
        begin(Map.of(TICKS, 3, FILLS, 2, CONSUMED, 2));
    }

    @AfterEach
    protected final void closeAll() throws Exception {
        for (AutoCloseable one : opened.reversed()) {
            one.close();
        }
    }

    /// A store that this test closes.
    protected final TopicStore store() throws Exception {
        return opened(open());
    }

    /// A part that this test lets go of.
    protected final Owner own(TopicStore store, String part) {
        return opened(store.own(part));
    }

    /// A reader of these partitions from their starts.
    protected final TopicReader reader(TopicStore store, List<Partition> partitions) {
        TopicReader reader = opened(store.reader());
        store.starts(partitions).forEach(reader::from);
        return reader;
    }

    /// Polls until so many records are there; fails if more are, or if they do not come.
    protected static List<PlacedRecord> read(TopicReader reader, Iterable<Partition> partitions, int count) {
        Set<Partition> wanted = new TreeSet<>();
        partitions.forEach(wanted::add);
        List<PlacedRecord> read = new ArrayList<>();
        eventually(count + " records", () -> {
            read.addAll(reader.poll(wanted, PATIENCE));
            return read.size() >= count;
        });
        assertThat(read).hasSize(count);
        return read;
    }

    /// Publishes all before it waits for any.
    protected static List<Place> published(TopicStore store, List<StoredRecord> records) throws Exception {
        List<CompletableFuture<Place>> answers = records.stream().map(store::publish).toList();
        List<Place> places = new ArrayList<>();
        for (CompletableFuture<Place> answer : answers) {
            places.add(answer.get(DEADLINE.toSeconds(), TimeUnit.SECONDS));
        }
        return places;
    }

    /// A record outside any commit.
    protected static StoredRecord record(String topic, String key, String value) {
        return new StoredRecord(topic, key, bytes(value), Optional.empty(), PUBLISHER);
    }

    /// What a part says on the ticks' topic, on keys of all partitions, from a position of its own on.
    protected static List<StoredRecord> said(String part, long from, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new StoredRecord(TICKS, "NSE:KEY" + (from + i) % 11,
                        bytes(part + " said " + (from + i)),
                        Optional.of(new StoredRecord.Said(part, from + i)), PUBLISHER))
                .toList();
    }

    /// The first partitions of a topic.
    protected static List<Partition> all(String topic, int count) {
        return IntStream.range(0, count).mapToObj(number -> new Partition(topic, number)).toList();
    }

    /// Closes one when the test ends, the newest first.
    protected final <T extends AutoCloseable> T opened(T one) {
        opened.add(one);
        return one;
    }

    /// Asks until it is so; fails after [#DEADLINE].
    protected static void eventually(String what, BooleanSupplier isSo) {
        long begun = System.nanoTime();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() - begun > DEADLINE.toNanos()) {
                throw new AssertionError("waited " + DEADLINE.toSeconds() + " s for " + what);
            }
        }
    }

    /// Records with the places that they were told.
    protected static List<PlacedRecord> placed(List<StoredRecord> records, List<Place> places) {
        return IntStream.range(0, records.size())
                .mapToObj(i -> new PlacedRecord(places.get(i), records.get(i))).toList();
    }

    /// What stands on a partition, with its places, in order.
    protected static List<String> on(Partition partition, List<PlacedRecord> records) {
        return records.stream().filter(one -> one.place().partition().equals(partition))
                .map(one -> one.place() + " " + shown(one.record())).toList();
    }

    /// All that records say.
    protected static List<String> shown(List<PlacedRecord> records) {
        return records.stream().map(one -> shown(one.record())).toList();
    }

    /// All that a record says.
    protected static String shown(StoredRecord record) {
        return record.topic() + " " + record.key() + " " + text(record) + " " + record.said() + " "
                + record.publisher();
    }

    /// The values as text.
    protected static List<String> values(List<PlacedRecord> records) {
        return records.stream().map(one -> text(one.record())).toList();
    }

    /// The positions that parts gave them, sorted.
    protected static List<Long> positions(List<PlacedRecord> records) {
        return records.stream().map(one -> one.record().said().orElseThrow().position()).sorted().toList();
    }

    private static String text(StoredRecord record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }

    /// Text as a value.
    protected static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
