package io.alphapanda.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.app.brokers.Brokers;
import io.alphapanda.app.config.ConfigurationSources;
import io.alphapanda.app.config.DeskConfiguration;
import io.alphapanda.app.login.SmallDesk;
import io.alphapanda.eventlog.testing.Waits;
import io.alphapanda.services.brokertrading.BrokerPort;
import io.alphapanda.services.brokertrading.Listening;
import io.alphapanda.zerodha.http.FakeKite;
import io.alphapanda.zerodha.ticker.ServedSocket;
import io.alphapanda.zerodha.ticker.TickerServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How an account of a configuration comes to hear of its orders.
class OrderEarTest {
    private static final String ACCOUNT = """
              api_key: key0key0
              api_secret: secret0secret0
              ticker: %s
            active_brokers: [zerodha]
            trading: {live: {enabled: true}, zerodha: {enabled: true}}
            market: {source: zerodha}
            """;
    @TempDir
    private Path folder;
    private final AtomicInteger words = new AtomicInteger();

    @Test
    void an_account_at_zerodha_listens_on_a_socket_that_follows_the_kept_session_until_it_leaves()
            throws Exception {
        try (FakeKite fake = new FakeKite(); TickerServer server = new TickerServer()) {
            SmallDesk desk = SmallDesk.in(folder, fake);
            long now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
            desk.session(now);
            DeskConfiguration configuration = load(desk, ACCOUNT.formatted(server.address()));
            BrokerPort port = Brokers.SHIPPED.open(configuration.accounts().getFirst(), configuration);
            server.next(TickerServer.Answer.FORBIDDEN);
            ServedSocket socket;
            try (Listening _ = port.listen(words::incrementAndGet)) {
                Waits.until("the session is refused", () -> server.heads().size() == 1);
                assertThat(server.heads().getFirst()).contains("api_key=key0key0",
                        "access_token=token1token1");
                desk.session("token2token2", now + 1);
                socket = server.opened(1);
                assertThat(server.heads().getLast()).contains("access_token=token2token2");
                Waits.until("the book is to be read", () -> words.get() == 1);
                socket.send("{\"type\":\"order\",\"data\":{}}");
                Waits.until("a change is heard", () -> words.get() == 2);
            }
            Waits.until("it has left", socket::isClosed);
            assertThat(server.heads()).hasSize(2);
        }
    }

    @Test
    void where_the_market_needs_every_socket_the_account_opens_none() throws Exception {
        try (FakeKite fake = new FakeKite(); TickerServer server = new TickerServer()) {
            String account = ACCOUNT.formatted(server.address());
            SmallDesk desk = SmallDesk.in(folder, fake);
            assertThat(OrderEar.beside(load(desk, account)).marketSockets()).isEqualTo(1);
            assertThat(OrderEar.beside(load(desk, account + strategy(6_000))).marketSockets()).isEqualTo(2);
            DeskConfiguration wide = load(desk, account + strategy(6_001));
            assertThat(OrderEar.beside(wide).marketSockets()).isEqualTo(3);
            assertThat(OrderEar.beside(wide).apply(words::incrementAndGet)).isSameAs(Listening.TO_NOTHING);
            DeskConfiguration polled = load(desk, account.replace("  ticker:", "  feed: rest\n  ticker:")
                    + strategy(6_001));
            assertThat(OrderEar.beside(polled).marketSockets()).isZero();
        }
    }

    private static String strategy(int instruments) {
        List<String> names = IntStream.range(0, instruments).mapToObj(number -> "NSE:S" + number).toList();
        return "strategies:\n  - {id: wide, kind: sma-cross, timeframe: 1m, size: 1%, settings: {fast: 1, slow: 2},"
                + " instruments: [" + String.join(", ", names) + "]}\n";
    }

    private DeskConfiguration load(SmallDesk desk, String lines) throws IOException {
        return DeskConfiguration.load(new ConfigurationSources(folder,
                Optional.of(Path.of(desk.config(lines))), Map.of(), Map.of()), Brokers.SHIPPED.names());
    }
}
