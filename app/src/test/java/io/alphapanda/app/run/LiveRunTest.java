package io.alphapanda.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.app.brokers.Brokers;
import io.alphapanda.app.log.LogOnDisk;
import io.alphapanda.app.market.Markets;
import io.alphapanda.app.testing.Printed;
import io.alphapanda.domain.broker.BrokerOrder;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.services.brokertrading.Faults;
import io.alphapanda.services.brokertrading.HttpBroker;
import io.alphapanda.services.brokertrading.SmallBrokerServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A run with two accounts: one simulated, one at a broker over HTTP.
@Timeout(120)
class LiveRunTest {
    private static final String STRATEGIES = """
            strategies:
              - id: quick-cross
                kind: sma-cross
                instruments: [NSE:RELIANCE, NSE:TATASTEEL, NSE:HDFCBANK, NSE:INFY, NSE:SBIN]
                timeframe: 1m
                settings: {fast: 1, slow: 2, direction: long-short}
                size: 4%
                product: MIS
                live: true
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void an_account_at_a_broker_trades_beside_a_simulated_one_and_each_order_is_sent_once() throws Exception {
        try (SmallBrokerServer server = new SmallBrokerServer(5, Faults.Rates.ROUGH)) {
            Brokers brokers = brokersAt(server.address());
            for (int life = 1; life <= 2; life++) {
                Printed run = run(brokers, "trading: {live: {enabled: true}}", "9s");
                assertThat(run.exitCode()).as(run.err()).isZero();
                assertThat(run.out()).contains("second at small; LIVE, REAL MONEY: second");
            }
            everyEventComesFromAPublisherOfItsTopic();
            assertThat(server.broker().askedByTag()).isNotEmpty();
            assertThat(server.broker().askedByTag().values()).allMatch(asked -> asked == 1);
            List<String> placed = all(OrderPlaced.class).stream().map(order -> order.clOrdId().value())
                    .toList();
            assertThat(placed).doesNotHaveDuplicates().containsAll(server.broker().askedByTag().keySet());
            Map<String, Long> filled = new HashMap<>();
            all(Fill.class)
                    .forEach(fill -> filled.merge(fill.clOrdId().value(), fill.lastUnits(), Long::sum));
            Map<String, Long> atBroker = new HashMap<>();
            for (BrokerOrder order : server.broker().orders()) {
                atBroker.merge(order.tag(), order.cumUnits(), Long::sum);
            }
            assertThat(filled).isNotEmpty().allSatisfy(
                    (tag, units) -> assertThat(units).as(tag).isLessThanOrEqualTo(atBroker.get(tag)));
        }
    }

    @Test
    void an_account_at_a_broker_that_is_not_switched_on_is_not_even_connected() throws IOException {
        Printed run = run(brokersAt("http://127.0.0.1:1"), "", "2s");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains(
                "second is bound to small and does not trade: TRADING__LIVE__ENABLED is off",
                "on paper, no real money");
        assertThat(all(OrderPlaced.class)).isEmpty();
    }

    @Test
    void an_adapter_that_the_program_does_not_have_is_refused_by_name() throws IOException {
        Printed run = run(Brokers.SHIPPED, "", "2s");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("BROKERS__SECOND__ADAPTER must be paper or zerodha, was 'small'");
    }

    private static Brokers brokersAt(String address) {
        return Brokers.SHIPPED.with("small", (_, _) -> new HttpBroker(address, Duration.ofMillis(500)));
    }

    private Printed run(Brokers brokers, String switches, String length) throws IOException {
        Path yaml = folder.resolve("desk.yaml");
        Files.writeString(yaml, """
                active_brokers: [paper, second]
                brokers: {second: {adapter: small}}
                market: {tick_interval_ms: 5000}
                logging: {file: '%s'}
                %s
                %s""".formatted(folder.resolve("lines.json"), switches, STRATEGIES));
        return Printed.by(brokers, "run", "--date", Markets.DATE, "--config", yaml.toString(), "--log",
                folder.resolve("log").toString(), "--speed", "60", "--for", length);
    }

    private void everyEventComesFromAPublisherOfItsTopic() {
        LogOnDisk.at(folder.resolve("log")).read(0, (_, event) -> {
            // A snapshot bears the name of the decider whose state it is.
            assertThat(
                    event.type() == EventType.STATE_SNAPSHOT || event.topic().isPublishedBy(event.source()))
                    .as("%s from %s", event.topicName(), event.source()).isTrue();
            return true;
        });
    }

    /// Every event of the live account of one kind.
    private <E extends Event> List<E> all(Class<E> kind) {
        List<E> found = new ArrayList<>();
        LogOnDisk.at(folder.resolve("log")).read(0, (_, event) -> {
            if (kind.isInstance(event.data()) && event.scope().equals(Scope.account("second"))) {
                found.add(kind.cast(event.data()));
            }
            return true;
        });
        return found;
    }
}
