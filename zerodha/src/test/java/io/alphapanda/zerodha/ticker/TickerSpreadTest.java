package io.alphapanda.zerodha.ticker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alphapanda.eventlog.testing.Waits;
import io.alphapanda.zerodha.ticker.TickerServer.Answer;
import io.alphapanda.zerodha.ticker.packet.Mode;
import io.alphapanda.zerodha.ticker.packet.PacketBytes;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// How tokens are divided among sockets.
class TickerSpreadTest {
    @Test
    void nine_thousand_tokens_are_spread_over_three_sockets_and_one_more_is_refused()
            throws IOException, InterruptedException {
        try (TickerServer server = new TickerServer();
                TestTicker test = new TestTicker(server.address(), TickerLimits.STANDARD)) {
            test.ticker.watch(tokens(0, 9_000));
            assertThatIllegalArgumentException().isThrownBy(() -> test.ticker.watch(tokens(8_999, 9_001)))
                    .withMessage(
                            "the ticker can watch 9000 instruments (3 sockets of 3000), and 9001 were asked for;"
                                    + " watch fewer, or poll the quotes of those that matter less");
            test.start();
            for (int number = 1; number <= 3; number++) {
                ServedSocket socket = test.opened(server, number);
                Waits.until("all is asked", () -> socket.requests().size() == 12);
                assertThat(socket.requests()).allMatch(request -> request.split("[0-9]+", -1).length == 501);
            }
            assertThat(test.ticker.sockets()).isEqualTo(3);
            assertThat(server.opened()).isEqualTo(3);
            for (int number = 1; number <= 3; number++) {
                test.opened(server, number)
                        .send(PacketBytes.frame(PacketBytes.ltp(1 + 256L * number, number)));
            }
            Waits.until("all sockets are read", () -> test.ticker.counts().packets() == 3);
            assertThat(test.taken()).containsExactlyInAnyOrder(1L, 2L, 3L);
        }
    }

    @Test
    void a_socket_is_opened_when_those_that_are_open_are_full() throws IOException, InterruptedException {
        try (TickerServer server = new TickerServer(); TestTicker test = new TestTicker(server.address(),
                TickerLimits.STANDARD.withTokens(10, 3, 500))) {
            test.ticker.watch(tokens(0, 10));
            test.start();
            server.opened(1);
            test.ticker.watch(tokens(10, 12));
            ServedSocket second = test.opened(server, 2);
            Waits.until("it is asked", () -> second.requests().size() == 2);
            assertThat(second.requests()).containsExactly("{\"a\":\"subscribe\",\"v\":[2561, 2817]}",
                    "{\"a\":\"mode\",\"v\":[\"ltp\",[2561, 2817]]}");
            test.ticker.leave(List.of(1L, 257L));
            test.ticker.watch(Map.of(9_985L, Mode.LTP));
            assertThat(test.ticker.sockets()).isEqualTo(2);
        }
    }

    @Test
    void three_sockets_that_are_refused_ask_for_one_session() throws IOException, InterruptedException {
        try (TickerServer server = new TickerServer(); TestTicker test = new TestTicker(server.address(),
                TickerLimits.STANDARD.withTokens(1, 3, 500))) {
            server.next(Answer.FORBIDDEN, Answer.FORBIDDEN, Answer.FORBIDDEN);
            test.ticker.watch(tokens(0, 3));
            test.start();
            Waits.until("all are refused", () -> test.ticker.counts().refusedSessions() == 3);
            test.sessions.give(new TickerSession("key", "fresh"));
            server.opened(3);
            assertThat(test.sessionsAsked).hasValue(1);
            assertThat(server.heads()).hasSize(6);
        }
    }

    private static Map<Long, Mode> tokens(int from, int to) {
        Map<Long, Mode> tokens = new LinkedHashMap<>();
        for (int i = from; i < to; i++) {
            tokens.put(i * 256L + 1, Mode.LTP);
        }
        return tokens;
    }
}
