package io.alphapanda.app.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.alphapanda.app.config.ConfigurationSources;
import io.alphapanda.app.config.DeskConfiguration;
import io.alphapanda.app.login.ZerodhaAccess;
import io.alphapanda.app.sandbox.NowSandbox;
import io.alphapanda.app.testing.Printed;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.domain.position.PositionUpdated;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.eventlog.shared.TopicStore;
import io.alphapanda.eventlog.testing.Waits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Services of their own on a market that happens: the sandbox's, by the clock on the wall.
@Timeout(120)
class LiveServicesTest {
    private static final Scope ACCOUNT = Scope.account("zerodha");
    private static final List<Scope> ACCOUNTS = List.of(ACCOUNT);
    private static final String[] ALL = {"market-data", "strategy-runner", "signal-fusion", "risk-manager",
        "broker-trading", "portfolio-manager", "market-feed"};

    @TempDir
    private Path folder;

    @Test
    void they_trade_it_and_a_feed_that_takes_over_numbers_its_ticks_on() throws Exception {
        assumeThat(Ist.time(ZerodhaAccess.nowMicros())).as("a day that lasts").isBefore(LocalTime.of(23, 56));
        ServerSpot spot = ServerKind.REDIS.begin(ACCOUNTS);
        try (NowSandbox sandbox = new NowSandbox(folder); TopicStore store = spot.open("test")) {
            Path file = configured(spot, sandbox.configuration());
            sandbox.logIn(DeskConfiguration.load(
                    new ConfigurationSources(folder, Optional.of(file), Map.of(), Map.of()),
                    Set.of("zerodha")).zerodha());
            List<String> jvm = List.of("-Dpanda.calendar=" + sandbox.calendar());
            ServiceProcess feed = new ServiceProcess(jvm, ServiceProgram.class,
                    List.of("market-feed", "--config", file.toString()));
            feed.awaitLine("market-feed:all is active");
            List<String> others = new ArrayList<>(List.of(ALL));
            others.addAll(List.of("--config", file.toString()));
            ServiceProcess desk = new ServiceProcess(jvm, ServiceProgram.class, others);
            try {
                Waits.until("a position of a fill at the sandbox is in the books",
                        () -> WholeLog.has(store, ACCOUNTS,
                                log -> !log.of(PositionUpdated.class, ACCOUNT).isEmpty()),
                        () -> "; they say " + feed.lines() + desk.lines());
                assertThat(desk.lines())
                        .contains("LIVE AT A SANDBOX, no real money: zerodha", "market-feed:all is standby")
                        .noneMatch(line -> line.startsWith("market-feed:all is active"));
                // The account's own socket lets all others go first; whoever stands by holds none.
                Waits.until("the active feed and the account have a socket each",
                        () -> sandbox.sockets() >= 2);
                assertThat(sandbox.sockets()).isEqualTo(2);

                feed.kill();
                desk.awaitLine("market-feed:all is active, life 2");
                long then = ticks(store).size();
                Waits.until("ticks flow on", () -> ticks(store).size() > then + 3);
                assertThat(desk.end()).as("%s", desk.lines()).isIn(0, 143);
                holds(store, sandbox);
            } finally {
                feed.kill();
                desk.kill();
            }
        }
    }

    private static void holds(TopicStore store, NowSandbox sandbox) {
        WholeLog log = WholeLog.readAll(store, ACCOUNTS);
        Map<String, List<Long>> numbers = new TreeMap<>();
        List<Envelope> ticks = ticks(store);
        ticks.forEach(
                tick -> numbers.computeIfAbsent(tick.key(), _ -> new ArrayList<>()).add(tick.sequence()));
        assertThat(numbers).hasSize(2).allSatisfy((key, told) -> assertThat(told).as(key)
                .startsWith(1L).isSorted().doesNotHaveDuplicates().hasSize(Math.toIntExact(told.getLast())));
        assertThat(log.records().stream().filter(one -> one.record().topic().equals("market.ticks")))
                .as("each tick is said in a commit").allMatch(one -> one.record().said().isPresent());
        List<String> placed = log.of(OrderPlaced.class, ACCOUNT).stream().map(one -> one.clOrdId().value())
                .toList();
        List<String> atSandbox = sandbox.book().stream().map(row -> row.tag().orElse("")).toList();
        assertThat(placed).doesNotHaveDuplicates().containsAll(atSandbox);
        assertThat(atSandbox).isNotEmpty().doesNotHaveDuplicates();
        System.out.println(ticks.size() + " ticks, " + placed.size() + " orders placed, " + atSandbox.size()
                + " at the sandbox, " + log.of(Fill.class, ACCOUNT).size() + " fills");
    }

    @Test
    void without_a_session_no_service_of_the_desk_starts_and_each_says_what_to_do() throws Exception {
        ServerSpot spot = ServerKind.REDIS.begin(ACCOUNTS);
        String file = configured(spot,
                "{root: 'http://127.0.0.1:1', api_key: key0key0, api_secret: secret0secret0}")
                .toString();
        for (String service : List.of("market-feed", "risk-manager", "broker-trading")) {
            Printed refused = Printed.by("service", service, "--config", file, "--speed", "max");
            assertThat(refused.exitCode()).as(refused.out()).isEqualTo(1);
            assertThat(refused.err()).contains("alpha-panda: there is no session with http://127.0.0.1:1",
                    "log in: ./alpha-panda login zerodha");
            assertThat(refused.out()).contains("warning: the market of zerodha happens in real time");
        }
        Printed simulated = Printed.by("service", "broker-trading", "--config", file, "--replay", "any.csv");
        assertThat(simulated.exitCode()).isEqualTo(2);
        assertThat(simulated.err())
                .contains("account zerodha trades at zerodha, and this market is a replay");
    }

    private static List<Envelope> ticks(TopicStore store) {
        return WholeLog.readAll(store, List.of()).envelopes()
                .filter(event -> event.topic() == Topic.TICKS && event.data() instanceof Tick).toList();
    }

    private Path configured(ServerSpot spot, String zerodha) throws IOException {
        return Files.writeString(folder.resolve("desk.yaml"), """
                active_brokers: [zerodha]
                trading: {live: {enabled: true}, zerodha: {enabled: true}}
                market: {source: zerodha}
                zerodha: %s
                log: {store: redis, dir: '%s'}
                redis: {url: '%s', namespace: '%s'}
                logging: {file: '%s', level: warn}
                strategies:
                  - id: quick
                    kind: momentum
                    instruments: [NSE:INFY, NSE:RELIANCE]
                    timeframe: tick
                    settings: {lookback: 2, threshold: 0%%, direction: long-only}
                    size: 1%%
                    product: CNC
                    live: true
                """.formatted(zerodha, folder.resolve("own"), spot.address(), spot.namespace(),
                folder.resolve("lines.json")));
    }
}
