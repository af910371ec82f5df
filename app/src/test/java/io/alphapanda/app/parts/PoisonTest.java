package io.alphapanda.app.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.app.Main;
import io.alphapanda.app.brokers.Brokers;
import io.alphapanda.domain.control.DeadLetter;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderAcknowledged;
import io.alphapanda.domain.verdict.RejectedSignal;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;
import io.alphapanda.eventlog.codec.JsonRecords;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.shared.PlacedRecord;
import io.alphapanda.eventlog.shared.StoredRecord;
import io.alphapanda.eventlog.shared.TopicReader;
import io.alphapanda.eventlog.shared.TopicStore;
import io.alphapanda.eventlog.testing.SampleEvents;
import io.alphapanda.eventlog.testing.Waits;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Records that nobody can read, or that are on the wrong account's topic, under the services of a desk.
@Timeout(300)
class PoisonTest {
    private static final String KEY = "paper:" + TwoAccounts.STRATEGY + ":NSE:INFY";
    private static final String FILLS = "paper.orders.filled";

    @TempDir
    private Path folder;
    private final List<ServiceProcess> processes = new ArrayList<>();

    @Test
    void poison_is_put_aside_the_market_flows_on_and_the_account_takes_exits_only_until_it_is_waived()
            throws Exception {
        ServerSpot spot = ServerKind.KAFKA.begin(TwoAccounts.BOTH);
        try (TopicStore store = spot.open("test")) {
            TwoAccounts desk = new TwoAccounts(folder, spot, "http://127.0.0.1:1");
            processes.add(desk.process(List.of(), "market-feed"));
            processes.add(desk.process(List.of(), "market-data", "signal-fusion", "strategy-runner"));
            processes.add(desk.process(List.of(), "risk-manager", "paper-trading", "portfolio-manager"));
            await("the account trades", store, log -> !log.of(Fill.class, TwoAccounts.PAPER).isEmpty());

            long published = System.nanoTime();
            publish(store, "{\"type\": \"order_filled\", \"broken");
            Waits.until("there is a dead letter", () -> !letters(store).isEmpty());
            System.out.printf("dead-lettered after %.2f s%n", (System.nanoTime() - published) / 1e9);
            await("an entry is denied", store, PoisonTest::isDenied);
            long then = ticks(store);
            Waits.until("ticks flow on", () -> ticks(store) > then);
            assertThat(type(desk, "dlq", "list")).contains(FILLS, "risk-manager");

            assertThat(type(desk, "control", "waive", "paper", "all")).contains("told paper to waive");
            long orders = WholeLog.read(store, TwoAccounts.BOTH)
                    .of(OrderAcknowledged.class, TwoAccounts.PAPER).size();
            await("entries are approved again", store,
                    log -> log.of(OrderAcknowledged.class, TwoAccounts.PAPER).size() > orders + 3);
            assertThat(type(desk, "services")).contains("risk-manager", "market-feed", "active");
        } finally {
            processes.forEach(ServiceProcess::kill);
        }
    }

    @Test
    void what_belongs_to_another_account_is_put_aside_and_never_booked() throws Exception {
        ServerSpot spot = ServerKind.REDIS.begin(TwoAccounts.BOTH);
        try (TopicStore store = spot.open("test")) {
            TwoAccounts desk = new TwoAccounts(folder, spot, "http://127.0.0.1:1");
            processes.add(desk.process(List.of(), "portfolio-manager"));
            processes.getFirst().awaitLine("portfolio-manager:paper is active");
            Envelope ofSecond = Envelope.input("broker-trading", TwoAccounts.SECOND,
                    "second:quick-cross:NSE:INFY", 1, 1,
                    SampleEvents.of(EventType.ORDER_FILLED));
            publish(store, new String(new JsonRecords().encode("second.orders.filled", ofSecond),
                    StandardCharsets.UTF_8));
            Waits.until("there is a dead letter", () -> !letters(store).isEmpty());
            assertThat(letters(store).getFirst().failure()).contains("second.orders.filled",
                    "is not for " + FILLS);
            WholeLog log = WholeLog.read(store, TwoAccounts.BOTH);
            assertThat(log.records().stream().map(placed -> placed.record().topic()))
                    .doesNotContain("paper.positions.updated", "second.positions.updated");
        } finally {
            processes.forEach(ServiceProcess::kill);
        }
    }

    private static void await(String what, TopicStore store, Predicate<WholeLog> condition)
            throws InterruptedException {
        Waits.until(what, () -> WholeLog.has(store, TwoAccounts.BOTH, condition));
    }

    /// Grows with each tick.
    private static long ticks(TopicStore store) {
        long offsets = 0;
        for (int number = 0; number < store.partitions("market.ticks"); number++) {
            offsets += store.endOf(new Partition("market.ticks", number));
        }
        return offsets;
    }

    private static void publish(TopicStore store, String text) {
        store.publish(new StoredRecord(FILLS, KEY, text.getBytes(StandardCharsets.UTF_8), Optional.empty(),
                "stranger/1")).join();
    }

    private static List<DeadLetter> letters(TopicStore store) {
        String topic = FILLS + ".dlq";
        List<DeadLetter> letters = new ArrayList<>();
        try (TopicReader reader = store.reader()) {
            for (int number = 0; number < store.partitions(topic); number++) {
                Partition partition = new Partition(topic, number);
                reader.from(partition, store.startOf(partition));
                for (PlacedRecord placed : reader.poll(Set.of(partition), Duration.ofMillis(200))) {
                    letters.add((DeadLetter) new JsonRecords().decode(topic, placed.record().value()).data());
                }
            }
        }
        return letters;
    }

    private static boolean isDenied(WholeLog log) {
        return log.of(RejectedSignal.class, TwoAccounts.PAPER).stream()
                .flatMap(signal -> signal.checks().stream())
                .anyMatch(check -> check.rule() == RuleCode.ACCOUNT_EXITS_ONLY && !check.passed());
    }

    private static String type(TwoAccounts desk, String... words) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--config", desk.configured().toString()));
        StringWriter said = new StringWriter();
        int code = Main.commandLine(Brokers.SHIPPED.with("small", (_, _) -> {
            throw new IllegalStateException("a command connects to no broker");
        })).setOut(new PrintWriter(said)).setErr(new PrintWriter(said))
                .execute(arguments.toArray(String[]::new));
        assertThat(code).as(said.toString()).isZero();
        return said.toString();
    }
}
