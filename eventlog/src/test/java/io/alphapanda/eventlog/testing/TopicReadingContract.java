package io.alphapanda.eventlog.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.log.Place;
import io.alphapanda.eventlog.shared.Owner;
import io.alphapanda.eventlog.shared.PlacedRecord;
import io.alphapanda.eventlog.shared.StoredRecord;
import io.alphapanda.eventlog.shared.TopicReader;
import io.alphapanda.eventlog.shared.TopicStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What readers of every store of topics promise; part of [TopicStoreContract].
public abstract class TopicReadingContract extends TopicStoreCase {
    @Test
    protected void polling_some_partitions_leaves_the_others_where_they_are() throws Exception {
        TopicStore store = store();
        published(store,
                IntStream.range(0, 90).mapToObj(i -> record(TICKS, "NSE:KEY" + i, "tick " + i)).toList());
        List<Partition> partitions = all(TICKS, 3);
        Map<Partition, Long> ends = store.ends(partitions);
        TopicReader reader = reader(store, partitions);
        List<PlacedRecord> everything = new ArrayList<>();
        for (Partition one : partitions.reversed()) {
            Map<Partition, Long> before = new TreeMap<>();
            partitions.forEach(each -> before.put(each, reader.position(each)));
            List<PlacedRecord> read = new ArrayList<>();
            eventually("all of " + one, () -> {
                read.addAll(reader.poll(Set.of(one), PATIENCE));
                return reader.position(one) >= ends.getOrDefault(one, 0L);
            });
            assertThat(read).isNotEmpty().allMatch(each -> each.place().partition().equals(one));
            for (Partition other : partitions) {
                if (!other.equals(one)) {
                    assertThat(reader.position(other)).isEqualTo(before.get(other));
                }
            }
            everything.addAll(read);
        }
        assertThat(everything).hasSize(90);
        assertThat(reader.poll(Set.copyOf(partitions), GLANCE)).isEmpty();
    }

    @Test
    protected void a_reader_begins_at_any_offset_and_may_go_back_or_take_on_more() throws Exception {
        TopicStore store = store();
        String key = "NSE:INFY";
        Partition partition = store.partitionOf(TICKS, key);
        List<Place> places = published(store,
                IntStream.range(0, 20).mapToObj(i -> record(TICKS, key, "tick " + i)).toList());
        TopicReader reader = opened(store.reader());
        reader.from(partition, places.get(12).offset());
        assertThat(values(read(reader, List.of(partition), 8))).startsWith("tick 12").endsWith("tick 19");
        assertThat(reader.position(partition)).isGreaterThan(places.getLast().offset());
        Partition more = store.partitionOf(FILLS, key);
        reader.from(more, 0);
        published(store, List.of(record(FILLS, key, "fill"), record(TICKS, key, "tick 20")));
        assertThat(values(read(reader, List.of(partition, more), 2))).containsExactlyInAnyOrder("fill",
                "tick 20");
        reader.from(partition, places.get(19).offset());
        assertThat(values(read(reader, List.of(partition), 2))).containsExactly("tick 19", "tick 20");
    }

    @Test
    protected void starts_and_ends_enclose_what_is_kept_and_reading_arrives_at_the_end() throws Exception {
        TopicStore store = store();
        List<Partition> partitions = all(TICKS, 3);
        Map<Partition, Long> empty = store.ends(partitions);
        assertThat(store.starts(partitions)).isEqualTo(empty).containsOnlyKeys(partitions);
        List<StoredRecord> records = said(RISK, 0, 30);
        List<Place> places = own(store, RISK).commit(records, Map.of(), OptionalLong.empty());
        Map<Partition, Long> ends = store.ends(partitions);
        for (Place place : places) {
            assertThat(place.offset())
                    .isGreaterThanOrEqualTo(empty.getOrDefault(place.partition(), Long.MAX_VALUE))
                    .isLessThan(ends.getOrDefault(place.partition(), 0L));
        }
        TopicReader reader = reader(store, partitions);
        List<PlacedRecord> read = new ArrayList<>();
        eventually("the ends", () -> {
            read.addAll(reader.poll(Set.copyOf(partitions), PATIENCE));
            return partitions.stream().allMatch(one -> reader.position(one) >= ends.getOrDefault(one, 0L));
        });
        assertThat(read).hasSize(30);
        assertThat(store.starts(partitions)).isEqualTo(empty);
    }

    @Test
    protected void an_offset_that_is_no_longer_kept_is_told_and_never_skipped() throws Exception {
        TopicStore store = store();
        String key = "NSE:INFY";
        Partition partition = store.partitionOf(TICKS, key);
        List<Place> places = published(store,
                IntStream.range(0, 10).mapToObj(i -> record(TICKS, key, "tick " + i)).toList());
        trim(partition, places.get(4).offset());
        assertThat(store.starts(List.of(partition))).containsEntry(partition, places.get(4).offset());
        TopicReader late = opened(store.reader());
        late.from(partition, places.get(2).offset());
        assertThatThrownBy(() -> read(late, List.of(partition), 1)).isInstanceOf(TopicReader.Expired.class)
                .hasMessageContaining(partition.toString()).hasMessageContaining("retention");
        TopicReader inTime = opened(store.reader());
        inTime.from(partition, places.get(4).offset());
        assertThat(values(read(inTime, List.of(partition), 6))).startsWith("tick 4").endsWith("tick 9");
    }

    @Test
    protected void a_partition_trimmed_to_its_end_still_knows_where_it_ends() throws Exception {
        TopicStore store = store();
        String key = "NSE:INFY";
        Partition partition = store.partitionOf(TICKS, key);
        published(store, IntStream.range(0, 5).mapToObj(i -> record(TICKS, key, "tick " + i)).toList());
        long end = store.ends(List.of(partition)).getOrDefault(partition, 0L);
        trim(partition, end);
        assertThat(store.ends(List.of(partition))).containsEntry(partition, end);
        TopicReader reader = opened(store.reader());
        reader.from(partition, end);
        assertThat(reader.poll(Set.of(partition), GLANCE)).isEmpty();
        published(store, List.of(record(TICKS, key, "tick 5")));
        assertThat(values(read(reader, List.of(partition), 1))).containsExactly("tick 5");
        TopicReader late = opened(store.reader());
        late.from(partition, 0);
        assertThatThrownBy(() -> read(late, List.of(partition), 1)).isInstanceOf(TopicReader.Expired.class);
    }

    @Test
    protected void a_large_record_passes_published_or_committed() throws Exception {
        TopicStore store = store();
        String key = "risk-manager:paper";
        Partition partition = store.partitionOf(FILLS, key);
        String state = "0123456789abcdef".repeat(1 << 16);
        published(store, List.of(record(FILLS, key, state)));
        own(store, RISK).commit(List.of(record(FILLS, key, state + state), record(FILLS, key, state)),
                Map.of(),
                OptionalLong.empty());
        List<PlacedRecord> read = read(reader(store, List.of(partition)), List.of(partition), 3);
        assertThat(read.stream().map(one -> one.record().value().length)).containsExactly(1 << 20, 1 << 21,
                1 << 20);
        assertThat(values(read).getFirst()).isEqualTo(state);
    }

    @Test
    protected void a_reader_that_waits_is_woken_by_the_next_record() throws Exception {
        TopicStore store = store();
        Owner owner = own(store, RISK);
        Partition partition = store.partitionOf(TICKS, "NSE:INFY");
        TopicReader reader = reader(store, List.of(partition));
        assertThat(reader.poll(Set.of(partition), GLANCE)).isEmpty();
        for (int i = 0; i < 5; i++) {
            owner.commit(List.of(record(TICKS, "NSE:INFY", "tick " + i)), Map.of(), OptionalLong.empty());
            assertThat(values(read(reader, List.of(partition), 1))).containsExactly("tick " + i);
        }
    }
}
