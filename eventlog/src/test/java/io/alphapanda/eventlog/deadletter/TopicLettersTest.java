package io.alphapanda.eventlog.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.control.Heartbeat;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.Redelivery;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.eventlog.codec.JsonRecords;
import io.alphapanda.eventlog.command.OperatorCommands;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.shared.Owner;
import io.alphapanda.eventlog.shared.StoredRecord;
import io.alphapanda.eventlog.shared.TopicScan;
import io.alphapanda.eventlog.testing.MemoryServer;
import io.alphapanda.eventlog.testing.MemoryTopicStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Dead letters on a server that many processes share.
class TopicLettersTest {
    private static final Set<String> TOPICS = Set.of("paper.pnl.snapshots.dlq", "market.ticks.dlq");

    private final MemoryServer server = new MemoryServer(3);
    private final TopicScan scan = new TopicScan(new MemoryTopicStore(server), new JsonRecords(), "here/1",
            Duration.ofSeconds(5));
    private final TopicLetters letters = new TopicLetters(scan, TOPICS, () -> 1_000_000);
    private final Envelope letter = Letters.of(Letters.record(7), "journal", 10);

    private List<Letter> all() {
        LetterBook book = new LetterBook();
        letters.read(book::see);
        return book.newestFirst(LetterFilter.ALL);
    }

    private List<Envelope> on(String topic) {
        List<Envelope> events = new ArrayList<>();
        scan.read(List.of(topic), events::add);
        return events;
    }

    @Test
    void a_letter_is_replayed_to_its_own_topic_once() {
        letters.append(letter);
        Replay replay = new Replay(letters, new OperatorCommands("test"), RawReader.NONE);
        assertThat(replay.run(all(), 10, false)).hasSize(1);
        assertThat(replay.run(all(), 10, false)).isEmpty();

        assertThat(on("paper.pnl.snapshots")).singleElement().satisfies(back -> {
            assertThat(back.data()).isEqualTo(Letters.pnl(7));
            assertThat(Redelivery.ofSource(back.source())).contains(new Redelivery("journal", letter.id()));
        });
        assertThat(on("system.control")).extracting(Envelope::type)
                .containsExactly(EventType.CONTROL_COMMAND);
        assertThat(all()).extracting(Letter::state).containsExactly(LetterState.REPLAYED);
    }

    @Test
    void letters_of_every_topic_and_partition_are_shown_also_behind_gaps() {
        letters.append(letter);
        letters.append(Letters.letter(Scope.SHARED, Topic.TICKS, "market-data", "?", 5));
        try (Owner part = new MemoryTopicStore(server).own("portfolio-manager:paper")) {
            Envelope third = Letters.raw("?", 30);
            part.commit(List.of(new StoredRecord(third.topicName(), third.key(),
                    new JsonRecords().encode(third.topicName(), third), Optional.empty(), "there/2")),
                    Map.of(),
                    OptionalLong.empty());
        }
        assertThat(all()).extracting(Letter::atMicros).containsExactly(30L, 10L, 5L);
        assertThat(scan.unreadable()).isZero();
    }

    @Test
    void what_cannot_be_read_is_counted_and_hides_nothing_else() {
        new MemoryTopicStore(server).publish(new StoredRecord("paper.pnl.snapshots.dlq", Letters.KEY,
                "rubbish".getBytes(StandardCharsets.UTF_8), Optional.empty(), "there/2")).join();
        letters.append(letter);
        assertThat(all()).hasSize(1);
        assertThat(scan.unreadable()).isEqualTo(1);
    }

    @Test
    void a_server_that_is_away_is_a_failure_and_not_an_empty_list() {
        letters.append(letter);
        server.dieAfter(1);
        assertThatThrownBy(() -> letters.append(letter)).isInstanceOf(LogFailure.class);
        assertThatThrownBy(this::all).isInstanceOf(LogFailure.class).hasMessageContaining("down");
    }

    @Test
    void the_newest_of_a_topic_are_read_from_so_far_behind_its_end() {
        for (int i = 1; i <= 20; i++) {
            scan.append(Envelope.input("risk-manager", Scope.SYSTEM, "risk-manager:paper", i, i,
                    new Heartbeat("risk-manager", "paper", "here/1", 1, Heartbeat.State.ACTIVE, i, 0, 0)));
        }
        List<Envelope> newest = new ArrayList<>();
        scan.readNewest("system.heartbeats", 5, newest::add);
        assertThat(newest).extracting(Envelope::sequence).containsExactly(16L, 17L, 18L, 19L, 20L);
    }

    @Test
    void commands_of_two_processes_are_never_taken_for_one_another() {
        ControlCommand pause = new ControlCommand(ControlCommand.Action.PAUSE, "strategy:trend");
        Envelope one = new OperatorCommands("host/7/1").make(pause, 10);
        Envelope other = new OperatorCommands("host/7/2").make(pause, 10);
        assertThat(one.key()).isNotEqualTo(other.key());
        assertThat(one.id()).isNotEqualTo(other.id());
        OperatorCommands same = new OperatorCommands("host/7/1");
        assertThat(List.of(same.make(pause, 10).sequence(), same.make(pause, 10).sequence()))
                .containsExactly(1L, 2L);
    }
}
