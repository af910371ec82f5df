package io.alphapanda.zerodha.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.eventlog.testing.Waits;
import io.alphapanda.zerodha.Surroundings;
import io.alphapanda.zerodha.ticker.ServedSocket;
import io.alphapanda.zerodha.ticker.TickerServer;
import io.alphapanda.zerodha.ticker.TickerServer.Answer;
import io.alphapanda.zerodha.ticker.TickerSession;
import io.alphapanda.zerodha.ticker.TickerSessions;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// The socket of an account against a server of this test; pauses are written down, and none is waited for.
class OrderSocketTest {
    private static final String FRAME = "{\"type\":\"order\",\"id\":\"\",\"data\":{\"status\":\"COMPLETE\"}}";

    private final AtomicInteger words = new AtomicInteger();
    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final List<Long> pausesNanos = new CopyOnWriteArrayList<>();
    private final TickerSessions sessions = new TickerSessions(() -> {});

    private OrderSocket socket(TickerServer server, Pause pause) {
        sessions.give(new TickerSession("key", "token"));
        return new OrderSocket(server.address(), sessions,
                new Surroundings(InstantSource.system(), new AtomicInteger()::incrementAndGet,
                        new SplittableRandom(1), pause),
                words::incrementAndGet, warnings::add);
    }

    @Test
    void a_connection_and_each_order_frame_is_a_word_and_nothing_else_is() throws Exception {
        try (TickerServer server = new TickerServer(); OrderSocket _ = socket(server, pausesNanos::add)) {
            ServedSocket served = server.opened(1);
            Waits.until("it may have missed something", () -> words.get() == 1);
            served.send("{\"type\":\"message\",\"data\":\"good morning\"}");
            served.send(new byte[]{0});
            served.send("no JSON");
            served.send(FRAME);
            Waits.until("the frame is heard", () -> words.get() == 2);
            served.cut();
            server.opened(2);
            Waits.until("it may have missed something again", () -> words.get() == 3);
            assertThat(served.requests()).as("tokens asked for").isEmpty();
            assertThat(warnings).isEmpty();
            assertThat(pausesNanos).hasSize(2)
                    .allMatch(nanos -> nanos >= OrderSocket.YIELD.toNanos());
        }
    }

    @Test
    void a_socket_that_is_refused_is_said_once_and_tried_again_after_a_new_login() throws Exception {
        try (TickerServer server = new TickerServer()) {
            server.next(Answer.FORBIDDEN);
            try (OrderSocket _ = socket(server, pausesNanos::add)) {
                Waits.until("it is said", () -> !warnings.isEmpty());
                assertThat(warnings).singleElement().asString().contains("the book says them",
                        "answered with status 403", "too many sockets are open");
                assertThat(server.heads()).hasSize(1);
                sessions.give(new TickerSession("key", "another"));
                server.opened(1);
                Waits.until("the book is to be read", () -> words.get() == 1);
                assertThat(server.heads()).hasSize(2);
                assertThat(warnings).hasSize(1);
            }
        }
    }

    @Test
    void a_socket_that_cannot_be_opened_is_said_once_and_tried_again_after_the_others() throws Exception {
        try (TickerServer server = new TickerServer()) {
            server.next(Answer.UNAVAILABLE, Answer.UNAVAILABLE, Answer.UNAVAILABLE);
            try (OrderSocket _ = socket(server, pausesNanos::add)) {
                server.opened(1);
                Waits.until("the book is to be read", () -> words.get() == 1);
                assertThat(warnings).singleElement().asString().contains("could not connect", "503");
                assertThat(pausesNanos).hasSize(4)
                        .allMatch(nanos -> nanos >= OrderSocket.YIELD.toNanos());
            }
        }
    }

    @Test
    void one_that_is_closed_before_it_was_its_turn_is_never_opened() throws Exception {
        CountDownLatch isWaiting = new CountDownLatch(1);
        try (TickerServer server = new TickerServer()) {
            OrderSocket socket = socket(server, _ -> {
                isWaiting.countDown();
                new CountDownLatch(1).await();
            });
            isWaiting.await();
            socket.close();
            socket.close();
            assertThat(server.heads()).isEmpty();
            assertThat(words).hasValue(0);
        }
    }
}
