package io.alphapanda.eventlog.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.log.Place;
import io.alphapanda.eventlog.shared.Fenced;
import io.alphapanda.eventlog.shared.Owner;
import io.alphapanda.eventlog.shared.PlacedRecord;
import io.alphapanda.eventlog.shared.StoredRecord;
import io.alphapanda.eventlog.shared.TopicStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every store of topics promises, whatever server it stands on; inherited by the tests of each.
public abstract class TopicStoreContract extends TopicReadingContract {
    @Test
    protected void a_key_has_one_partition_and_keys_are_spread() throws Exception {
        TopicStore store = store();
        assertThat(store.partitions(TICKS)).isEqualTo(3);
        assertThat(store.partitions(FILLS)).isEqualTo(2);
        List<Partition> chosen = IntStream.range(0, 60).mapToObj(i -> store.partitionOf(TICKS, "NSE:KEY" + i))
                .toList();
        assertThat(Set.copyOf(chosen)).containsExactlyInAnyOrderElementsOf(all(TICKS, 3));
        TopicStore other = store();
        for (int i = 0; i < 60; i++) {
            assertThat(other.partitionOf(TICKS, "NSE:KEY" + i)).isEqualTo(chosen.get(i));
        }
    }

    @Test
    protected void what_is_published_has_growing_places_and_keeps_the_order_of_each_key() throws Exception {
        TopicStore store = store();
        List<StoredRecord> told = IntStream.range(0, 600)
                .mapToObj(i -> record(TICKS, "NSE:KEY" + i % 7, "tick " + i)).toList();
        List<Place> places = published(store, told);
        Map<Partition, Long> last = new TreeMap<>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            assertThat(place.partition()).isEqualTo(store.partitionOf(TICKS, told.get(i).key()));
            assertThat(last.getOrDefault(place.partition(), -1L)).isLessThan(place.offset());
            last.put(place.partition(), place.offset());
        }
        List<PlacedRecord> read = read(reader(store, all(TICKS, 3)), all(TICKS, 3), told.size());
        for (Partition partition : all(TICKS, 3)) {
            assertThat(on(partition, read)).containsExactlyElementsOf(on(partition, placed(told, places)));
        }
    }

    @Test
    protected void a_record_comes_back_with_all_that_it_said() throws Exception {
        TopicStore store = store();
        Owner owner = own(store, RISK);
        StoredRecord published = record(FILLS, "paper:sma:NSE:INFY", "₹ 1,500.05");
        StoredRecord committed = new StoredRecord(FILLS, "paper:sma:NSE:INFY", bytes("bytes \0 and more"),
                Optional.of(new StoredRecord.Said(RISK, 4_711)), PUBLISHER);
        published(store, List.of(published));
        owner.commit(List.of(committed), Map.of(), OptionalLong.empty());
        Partition partition = store.partitionOf(FILLS, "paper:sma:NSE:INFY");
        List<PlacedRecord> read = read(reader(store, List.of(partition)), List.of(partition), 2);
        assertThat(shown(read)).containsExactly(shown(published), shown(committed));
        assertThat(read.getFirst().record().said()).isEmpty();
        assertThat(read.getLast().record().said()).hasValue(new StoredRecord.Said(RISK, 4_711));
    }

    @Test
    protected void a_commit_of_thousands_of_records_is_one_commit() throws Exception {
        TopicStore store = store();
        List<StoredRecord> records = said(RISK, 0, 6_000);
        List<Place> places = own(store, RISK).commit(records, Map.of(), OptionalLong.of(0));
        List<Partition> partitions = all(TICKS, 3);
        List<PlacedRecord> read = read(reader(store, partitions), partitions, records.size());
        for (Partition partition : partitions) {
            assertThat(on(partition, read)).containsExactlyElementsOf(on(partition, placed(records, places)));
        }
    }

    @Test
    protected void a_part_taken_over_commits_nothing_more_and_is_told() throws Exception {
        TopicStore store = store();
        Owner first = own(store, RISK);
        first.commit(said(RISK, 0, 3), Map.of(), OptionalLong.of(7));
        Owner second = own(store(), RISK);
        assertThatThrownBy(() -> first.commit(said(RISK, 3, 5), Map.of(), OptionalLong.of(8)))
                .isInstanceOf(Fenced.class).hasMessageContaining(RISK);
        assertThatThrownBy(() -> first.commit(said(RISK, 3, 5), Map.of(), OptionalLong.of(8)))
                .isInstanceOf(LogFailure.class);
        second.commit(said(RISK, 3, 2), Map.of(), OptionalLong.empty());
        List<PlacedRecord> read = read(reader(store, all(TICKS, 3)), all(TICKS, 3), 5);
        assertThat(positions(read)).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(own(store(), RISK).bookmark()).hasValue(7);
    }

    @Test
    protected void a_store_remembers_who_has_ever_owned_a_part() throws Exception {
        TopicStore store = store();
        List<String> asked = List.of(RISK, "never:here", "desk:all");
        assertThat(store.everOwned(asked)).isEmpty();
        Owner risk = store.own(RISK);
        risk.commit(said(RISK, 0, 1), Map.of(), OptionalLong.empty());
        risk.close();
        own(store, "desk:all");
        assertThat(store().everOwned(asked)).containsExactlyInAnyOrder(RISK, "desk:all");
        assertThat(store().everOwned(List.of())).isEmpty();
    }

    @Test
    protected void of_owners_that_take_turns_each_sees_the_bookmark_of_the_one_before() throws Exception {
        for (long turn = 0; turn < 5; turn++) {
            Owner owner = own(store(), RISK);
            assertThat(owner.bookmark())
                    .isEqualTo(turn == 0 ? OptionalLong.empty() : OptionalLong.of(turn * 1_000 - 1));
            owner.commit(said(RISK, turn * 2, 1), Map.of(), OptionalLong.of(turn * 1_000 + 999));
            owner.commit(said(RISK, turn * 2 + 1, 1), Map.of(), OptionalLong.empty());
            assertThat(owner.bookmark()).hasValue(turn * 1_000 + 999);
        }
    }

    @Test
    protected void a_commit_may_move_the_bookmark_and_say_nothing() throws Exception {
        TopicStore store = store();
        assertThat(
                own(store, RISK).commit(List.of(), Map.of(new Partition(TICKS, 1), 5L), OptionalLong.of(3)))
                .isEmpty();
        assertThat(own(store(), RISK).bookmark()).hasValue(3);
        assertThat(own(store, PORTFOLIO).bookmark()).isEmpty();
    }

    @Test
    protected void parts_side_by_side_do_not_fence_one_another() throws Exception {
        TopicStore store = store();
        Owner risk = own(store, RISK);
        Owner portfolio = own(store, PORTFOLIO);
        Owner far = own(store(), "strategy-runner:2");
        for (int turn = 0; turn < 10; turn++) {
            risk.commit(said(RISK, turn, 1), Map.of(), OptionalLong.of(turn));
            portfolio.commit(said(PORTFOLIO, turn, 1), Map.of(), OptionalLong.of(turn + 100));
            far.commit(said("strategy-runner:2", turn, 1), Map.of(), OptionalLong.empty());
        }
        List<PlacedRecord> read = read(reader(store, all(TICKS, 3)), all(TICKS, 3), 30);
        for (String part : List.of(RISK, PORTFOLIO, "strategy-runner:2")) {
            List<PlacedRecord> own = read.stream()
                    .filter(one -> one.record().said().orElseThrow().part().equals(part))
                    .toList();
            assertThat(positions(own))
                    .containsExactlyElementsOf(IntStream.range(0, 10).mapToObj(i -> (long) i).toList());
        }
        assertThat(own(store(), RISK).bookmark()).hasValue(9);
        assertThat(own(store(), PORTFOLIO).bookmark()).hasValue(109);
    }

    @Test
    protected void a_topic_that_was_never_made_is_refused_with_the_remedy() throws Exception {
        TopicStore store = store();
        String missing = "paper.orders.filed";
        String remedy = "./alpha-panda topics bootstrap";
        assertThatThrownBy(() -> store.partitions(missing)).isInstanceOf(LogFailure.class)
                .hasMessageContaining(missing).hasMessageContaining(remedy);
        CompletableFuture<Place> published = store.publish(record(missing, "key", "value"));
        assertThatThrownBy(() -> published.get(DEADLINE.toSeconds(), TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class).cause().isInstanceOf(LogFailure.class)
                .hasMessageContaining(missing).hasMessageContaining(remedy);
        Owner owner = own(store, RISK);
        assertThatThrownBy(
                () -> owner.commit(List.of(record(missing, "key", "value")), Map.of(), OptionalLong.empty()))
                .isInstanceOf(LogFailure.class).hasMessageContaining(missing).hasMessageContaining(remedy);
    }
}
