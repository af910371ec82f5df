package io.alphapanda.app.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.eventlog.shared.TopicStore;
import io.alphapanda.eventlog.testing.Waits;
import io.alphapanda.services.brokertrading.Faults;
import io.alphapanda.services.brokertrading.SmallBrokerServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Two processes that may trade one account at its broker: one works, one stands by, and only one ever sends.
@Timeout(600)
class PausedPartTest {
    private static final String GATEWAY = "broker-trading:second";

    private static final boolean IS_PROOF = Boolean.getBoolean("panda.proof");

    @TempDir
    private Path folder;
    private final List<ServiceProcess> processes = new ArrayList<>();

    /// The other server is tried with `-Pproof`.
    private static List<ServerKind> kinds() {
        return IS_PROOF ? List.of(ServerKind.values()) : List.of(ServerKind.REDIS);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_process_that_was_stopped_between_durability_and_sending_sends_nothing_when_it_wakes(
            ServerKind kind)
            throws Exception {
        Path hold = folder.resolve("hold");
        try (MortalServer server = kind.start(TwoAccounts.BOTH);
                SmallBrokerServer broker = new SmallBrokerServer(3, Faults.Rates.NONE);
                TopicStore store = server.spot().open("test")) {
            TwoAccounts desk = new TwoAccounts(folder, server.spot(), broker.address());
            ServiceProcess first = started(desk.process(List.of("-Dpanda.hold=" + hold), "broker-trading"));
            first.awaitLine(GATEWAY + " is active");
            ServiceProcess second = started(desk.process(List.of(), "broker-trading"));
            second.awaitLine(GATEWAY + " is standby");
            started(desk.process(List.of(), "market-feed"));
            started(desk.process(List.of(), "market-data", "signal-fusion", "strategy-runner"));
            started(desk.process(List.of(), "risk-manager", "portfolio-manager"));
            Waits.until("orders reach the broker", () -> broker.broker().askedByTag().size() >= 2);

            Files.createFile(hold);
            first.awaitLine("HELD");
            first.signal("STOP");
            Set<String> before = new TreeSet<>(broker.broker().askedByTag().keySet());
            long stoppedNanos = System.nanoTime();
            second.awaitLine(GATEWAY + " is active");
            double seconds = (System.nanoTime() - stoppedNanos) / 1e9;
            System.out.printf("%s: taken over after %.1f s%n", kind, seconds);
            if (IS_PROOF) {
                assertThat(seconds).as("seconds until the standby works").isLessThan(5);
            }
            Files.createFile(folder.resolve("go"));
            first.signal("CONT");
            Waits.until("the one that was stopped stands by", () -> first.lines().stream()
                    .filter(line -> line.equals(GATEWAY + " is standby")).count() >= 1
                    && first.lines().getLast().startsWith(GATEWAY + " is standby"));
            Waits.until("its successor sends orders",
                    () -> broker.broker().askedByTag().size() > before.size() + 1);

            Map<String, Integer> asked = broker.broker().askedByTag();
            Map<String, Long> epochs = WholeLog.read(store, TwoAccounts.BOTH)
                    .of(OrderPlaced.class, TwoAccounts.SECOND)
                    .stream()
                    .collect(Collectors.toMap(placed -> placed.clOrdId().value(), OrderPlaced::epoch));
            long last = before.stream().mapToLong(epochs::get).max().orElseThrow();
            assertThat(asked.values()).allMatch(times -> times == 1);
            assertThat(asked.keySet().stream().filter(tag -> !before.contains(tag)))
                    .isNotEmpty().allSatisfy(tag -> assertThat(epochs.get(tag)).as(tag).isGreaterThan(last));
            assertThat(epochs.entrySet()).as("an intent of the old life was on its way, and was not sent")
                    .anyMatch(one -> one.getValue() == last && !asked.containsKey(one.getKey()));
            Waits.until("something has come of every order", () -> WholeLog.has(store, TwoAccounts.BOTH,
                    log -> new PartLaws(log).unanswered(TwoAccounts.SECOND).size() <= 1));
        } finally {
            processes.forEach(ServiceProcess::kill);
        }
    }

    private ServiceProcess started(ServiceProcess process) {
        processes.add(process);
        return process;
    }
}
