package io.alphapanda.zerodha.ticker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alphapanda.eventlog.testing.Waits;
import java.io.IOException;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a socket is opened with, and where.
class TickerSessionTest {
    @ParameterizedTest
    @ValueSource(strings = {"https://ws.kite.trade", "ws.kite.trade", "wss:///",
        "wss://ws.kite.trade?api_key=hidden",
        "wss://hidden@ws.kite.trade", "wss://ws.kite.trade/#hidden", "wss://ws kite?access_token=hidden"})
    void an_address_that_is_none_or_holds_more_than_one_is_refused_without_showing_the_rest(String root) {
        assertThatIllegalArgumentException().isThrownBy(() -> TickerAddress.of(root))
                .withMessageContaining("wss://ws.kite.trade")
                .satisfies(refused -> assertThat(refused.getMessage())
                        .doesNotContain("hidden"));
    }

    @Test
    void the_brokers_own_address_takes_the_session_as_its_query() {
        assertThat(TickerAddress.KITE.with(new TickerSession("a", "b&c")))
                .hasToString("wss://ws.kite.trade/?api_key=a&access_token=b%26c");
        assertThat(TickerAddress.KITE).hasToString("wss://ws.kite.trade");
    }

    @Test
    void an_empty_part_of_a_session_is_refused_by_name() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TickerSession("key", " "))
                .withMessageContaining("the access token is empty: log in again");
        assertThatIllegalArgumentException().isThrownBy(() -> new TickerSession("", "token"))
                .withMessageContaining("the API key is empty");
    }

    @Test
    void without_a_session_it_says_so_and_waits_for_one() throws IOException, InterruptedException {
        try (TickerServer server = new TickerServer()) {
            TickerSessions sessions = new TickerSessions(() -> {});
            TestTicker notes = new TestTicker(server.address(), TickerLimits.STANDARD);
            try (Ticker ticker = new Ticker(server.address(), sessions, TickerLimits.STANDARD, notes, notes,
                    notes.surroundings)) {
                ticker.start(() -> {});
                Waits.until("it is told", () -> !notes.said.isEmpty());
                assertThat(notes.said)
                        .containsExactly("not connected 1 socket 1 waits for a session: log in");
                assertThat(server.heads()).isEmpty();
                sessions.give(TestTicker.SESSION);
                server.opened(1);
            }
        }
    }

    @Test
    void pauses_lie_between_nothing_and_a_limit_that_doubles_up_to_the_longest() {
        FullJitter jitter = new FullJitter(Duration.ofSeconds(1), Duration.ofSeconds(30),
                new SplittableRandom(3));
        for (int failures = 1; failures <= 100; failures++) {
            long most = failures > 5 ? 30_000_000_000L : 1_000_000_000L << (failures - 1);
            long highest = 0;
            for (int i = 0; i < 200; i++) {
                long delay = jitter.delayNanos(failures);
                assertThat(delay).isBetween(0L, most);
                highest = Math.max(highest, delay);
            }
            assertThat(highest).isGreaterThan(most / 2);
        }
    }
}
