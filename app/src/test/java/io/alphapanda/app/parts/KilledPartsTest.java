package io.alphapanda.app.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.broker.BrokerPosition;
import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.domain.signal.TradingSignal;
import io.alphapanda.eventlog.codec.JsonRecords;
import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.eventlog.shared.StoredRecord;
import io.alphapanda.eventlog.shared.TopicStore;
import io.alphapanda.eventlog.testing.Waits;
import io.alphapanda.services.brokertrading.Faults;
import io.alphapanda.services.brokertrading.SmallBrokerServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Six processes and a log server under load, and kill -9 among them: no order twice, none lost.
@Timeout(1_800)
class KilledPartsTest {
    private static final boolean IS_PROOF = Boolean.getBoolean("panda.proof");
    /// One of the kills is the server's, each time round.
    private static final int KILLS = IS_PROOF ? 50 : 6;
    private static final int SERVER_EVERY = 6;
    private static final Duration BETWEEN_MIN = Duration.ofMillis(1_500);
    private static final Duration BETWEEN_MAX = Duration.ofSeconds(4);
    private static final Pause PAUSE = Pause.real();

    @TempDir
    private Path folder;
    private final List<ServiceProcess> processes = new ArrayList<>();

    /// The other server is tried with `-Pproof`.
    private static List<ServerKind> kinds() {
        return Boolean.getBoolean("panda.proof") ? List.of(ServerKind.values()) : List.of(ServerKind.KAFKA);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void processes_and_the_server_are_killed_under_load_and_no_order_is_lost_or_doubled(ServerKind kind)
            throws Exception {
        SplittableRandom random = new SplittableRandom(7);
        try (MortalServer server = kind.start(TwoAccounts.BOTH);
                SmallBrokerServer broker = new SmallBrokerServer(11, Faults.Rates.ROUGH);
                TopicStore store = server.spot().open("test")) {
            start(new TwoAccounts(folder, server.spot(), broker.address()));
            awaitOrders(store);
            for (int kill = 1; kill <= KILLS; kill++) {
                PAUSE.forNanos(random.nextLong(BETWEEN_MIN.toNanos(), BETWEEN_MAX.toNanos()));
                if (kill % SERVER_EVERY == 0) {
                    server.kill();
                    server.restart();
                } else {
                    ServiceProcess victim = processes.get(random.nextInt(processes.size()));
                    victim.kill();
                    victim.restart();
                }
            }
            settle(store);
            end();
            holds(WholeLog.readAll(store, TwoAccounts.BOTH), broker);
            RunnerState.isThatOfAnUninterruptedRun(store, folder);
        } finally {
            processes.forEach(ServiceProcess::kill);
        }
    }

    private void start(TwoAccounts desk) throws IOException {
        processes.add(desk.process(List.of(), "market-feed"));
        processes.add(desk.process(List.of(), "market-data", "signal-fusion"));
        processes.add(desk.process(List.of(), "strategy-runner"));
        processes.add(desk.process(List.of(), "risk-manager"));
        processes.add(desk.process(List.of(), "paper-trading", "broker-trading"));
        processes.add(desk.process(List.of(), "portfolio-manager"));
    }

    private static void awaitOrders(TopicStore store) throws InterruptedException {
        Waits.until("both accounts trade", () -> WholeLog.has(store, TwoAccounts.BOTH, log -> TwoAccounts.BOTH
                .stream().noneMatch(account -> log.of(OrderPlaced.class, account).isEmpty())));
    }

    /// Lets nobody want anything new, while the market goes on, until no order is left on its way.
    private void settle(TopicStore store) throws InterruptedException {
        ControlCommand pause = new ControlCommand(ControlCommand.Action.PAUSE,
                ControlCommand.STRATEGY + TwoAccounts.STRATEGY);
        Envelope event = Envelope.input("operator", Scope.SYSTEM, "operator:all", 0, 1, pause);
        store.publish(new StoredRecord(event.topicName(), event.key(),
                new JsonRecords().encode(event.topicName(), event), Optional.empty(), "test/1")).join();
        // A runner that was killed last takes the pause only when it lives again, and may vote until then.
        for (ServiceProcess process : processes) {
            process.awaitActive();
        }
        // What is filled in doubt is told a few market seconds later, which are fractions of a second here.
        long votes = -1;
        for (long now = votes(store); votes != now; now = votes(store)) {
            votes = now;
            Waits.until("every signal has its verdict, and something has come of every order",
                    () -> WholeLog.has(store, TwoAccounts.BOTH, log -> onTheWay(log).isEmpty()),
                    () -> "; on the way are " + onTheWay(WholeLog.read(store, TwoAccounts.BOTH))
                            + "; the processes say "
                            + processes.stream().map(ServiceProcess::lines).toList());
            PAUSE.forNanos(Duration.ofSeconds(3).toNanos());
        }
    }

    private static long votes(TopicStore store) {
        WholeLog log = WholeLog.read(store, TwoAccounts.BOTH);
        return TwoAccounts.BOTH.stream().mapToLong(account -> log.of(TradingSignal.class, account).size())
                .sum();
    }

    private static List<String> onTheWay(WholeLog log) {
        PartLaws laws = new PartLaws(log);
        return TwoAccounts.BOTH.stream().flatMap(account -> laws.onTheWay(account).stream()).toList();
    }

    private void end() {
        List<Integer> codes = processes.stream().map(ServiceProcess::end).toList();
        assertThat(codes).as("exit codes; %s", processes.stream().map(ServiceProcess::lines).toList())
                .allMatch(code -> code == 0 || code == 143);
    }

    private static void holds(WholeLog log, SmallBrokerServer broker) {
        PartLaws laws = new PartLaws(log);
        laws.nothingIsSaidTwiceOrOutOfOrder();
        laws.everyKeyKeepsItsOrder();
        for (Scope account : TwoAccounts.BOTH) {
            laws.noOrderIsLostOrPlacedTwice(account);
            laws.positionsAreFills(account);
        }
        assertThat(broker.broker().askedByTag()).isNotEmpty();
        assertThat(broker.broker().askedByTag().values()).as("how often each order was asked for")
                .allMatch(asked -> asked == 1);
        Map<String, Long> atBroker = new TreeMap<>();
        for (BrokerPosition position : broker.broker().positions()) {
            atBroker.merge(position.instrument().toString(), position.units(), Long::sum);
        }
        atBroker.values().removeIf(units -> units == 0);
        assertThat(laws.filledByInstrument(TwoAccounts.SECOND)).as("our fills and the broker's positions")
                .isEqualTo(atBroker);
        System.out.println(KILLS + " kills: " + log.of(OrderPlaced.class, TwoAccounts.PAPER).size()
                + " orders on paper, " + log.of(OrderPlaced.class, TwoAccounts.SECOND).size()
                + " at the broker, "
                + broker.broker().askedByTag().size() + " asked of it");
    }
}
