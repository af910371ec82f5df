package io.alphapanda.eventlog.part;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Outbox;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.position.AccountValue;
import io.alphapanda.domain.position.PnlSnapshot;
import io.alphapanda.eventlog.codec.EnvelopeJson;
import io.alphapanda.eventlog.codec.JsonRecords;
import io.alphapanda.eventlog.codec.RecordCodec;
import io.alphapanda.eventlog.command.OperatorCommands;
import io.alphapanda.eventlog.deadletter.Letter;
import io.alphapanda.eventlog.deadletter.LetterBook;
import io.alphapanda.eventlog.deadletter.LetterFilter;
import io.alphapanda.eventlog.deadletter.RawReader;
import io.alphapanda.eventlog.deadletter.Replay;
import io.alphapanda.eventlog.deadletter.TopicLetters;
import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.eventlog.shared.StoredRecord;
import io.alphapanda.eventlog.shared.TopicScan;
import io.alphapanda.eventlog.testing.MemoryServer;
import io.alphapanda.eventlog.testing.MemoryTopicStore;
import io.alphapanda.eventlog.testing.Waits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two parts in two processes; one of them cannot read a record, as an older build cannot.
class LettersOfPartsTest {
    private static final Scope PAPER = Scope.account("paper");
    private static final String TOPIC = "paper.pnl.snapshots";
    private static final Clocks CLOCKS = new Clocks(() -> Instant.EPOCH, System::nanoTime,
            new SplittableRandom(1), Pause.real());

    private final MemoryServer server = new MemoryServer(2);
    private final Noting old = new Noting("journal", new CopyOnWriteArrayList<>());
    private final Noting current = new Noting("dashboard", new CopyOnWriteArrayList<>());
    private final List<Runnable> ends = new ArrayList<>();
    private volatile boolean isMended;

    /// Notes what reaches it.
    private record Noting(String service, List<Envelope> taken) implements Decider {
        @Override
        public String shard() {
            return "paper";
        }

        @Override
        public Set<Subscription> subscriptions() {
            return Set.of(new Subscription(Topic.PNL_SNAPSHOTS, PAPER),
                    new Subscription(Topic.ACCOUNT_DEAD_LETTERS, PAPER));
        }

        @Override
        public void on(Envelope event, Outbox out) {
            taken.add(event);
        }

        @Override
        public int stateVersion() {
            return 1;
        }

        @Override
        public void snapshot(FieldWriter out) {}

        @Override
        public void restore(FieldReader in) {}

        private List<String> topics() {
            return taken.stream().map(Envelope::topicName).toList();
        }
    }

    /// Cannot read a loss until it is mended.
    private final class OldBuild implements RecordCodec {
        private final RecordCodec json = new JsonRecords();

        @Override
        public byte[] encode(String topicName, Envelope event) {
            return json.encode(topicName, event);
        }

        @Override
        public Envelope decode(String topicName, byte[] record) {
            if (!isMended && topicName.equals(TOPIC)
                    && new String(record, StandardCharsets.UTF_8).contains("\"-1")) {
                throw new IllegalArgumentException("a loss is too new for this build");
            }
            return json.decode(topicName, record);
        }
    }

    @BeforeEach
    void start() {
        begin(old, new OldBuild(), "here/1");
        begin(current, new JsonRecords(), "there/2");
    }

    private void begin(Noting decider, RecordCodec codec, String instance) {
        MemoryTopicStore store = new MemoryTopicStore(server);
        PartName name = new PartName(decider.service(), decider.shard());
        HeartbeatWatch watch = new HeartbeatWatch(store, codec, CLOCKS);
        ControlWatch control = new ControlWatch(store, codec, CLOCKS, List.of(name));
        PartSettings settings = PartSettings.of(instance).timed(Duration.ofMillis(20), Duration.ofMillis(200),
                Duration.ofMillis(60), Duration.ofMillis(100));
        PartPlan plan = new PartPlan(name, () -> List.of(decider));
        PartHost host = new PartHost(store, codec, name,
                () -> new PartLife(store, codec, plan, settings, CLOCKS), settings, CLOCKS, watch, control);
        host.start();
        ends.add(() -> {
            host.stop();
            try {
                assertThat(host.awaitEnded(Duration.ofSeconds(10))).isTrue();
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
            watch.close();
            control.close();
        });
    }

    @AfterEach
    void end() {
        ends.forEach(Runnable::run);
    }

    private TopicScan scan() {
        return new TopicScan(new MemoryTopicStore(server), new JsonRecords(), "outside/3",
                Duration.ofSeconds(5));
    }

    private List<Letter> letters(TopicLetters letters) {
        LetterBook book = new LetterBook();
        letters.read(book::see);
        return book.newestFirst(LetterFilter.ALL);
    }

    @Test
    void a_record_that_one_part_cannot_read_comes_back_to_that_part_alone() throws InterruptedException {
        Money loss = Money.ofRupees("-1");
        Envelope record = Envelope.input("portfolio-manager", PAPER, "paper:trend", 1_000_000, 1,
                new PnlSnapshot(new AccountValue(loss, loss, loss, loss, loss, loss)));
        new MemoryTopicStore(server).publish(new StoredRecord(TOPIC, record.key(),
                EnvelopeJson.toJson(record).getBytes(StandardCharsets.UTF_8), Optional.empty(), "outside/3"))
                .join();
        Waits.until("both hear of the letter", () -> old.topics().contains(TOPIC + ".dlq")
                && current.topics().contains(TOPIC + ".dlq"));
        assertThat(old.topics()).containsExactly(TOPIC + ".dlq");
        assertThat(current.topics()).containsExactlyInAnyOrder(TOPIC, TOPIC + ".dlq");

        TopicLetters store = new TopicLetters(scan(), Set.of(TOPIC + ".dlq"), () -> 2_000_000);
        assertThat(letters(store)).singleElement().satisfies(letter -> {
            assertThat(letter.content().service()).isEqualTo("journal");
            assertThat(letter.taker()).isEqualTo("journal:paper");
        });
        isMended = true;
        new Replay(store, new OperatorCommands("test"), RawReader.NONE).run(letters(store), 10, false);
        Waits.until("the record is back", () -> old.topics().contains(TOPIC));
        assertThat(old.taken.getLast().data()).isEqualTo(record.data());
        assertThat(current.topics()).as("it has the record already").hasSize(2);
    }
}
