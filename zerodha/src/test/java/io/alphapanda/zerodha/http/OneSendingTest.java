package io.alphapanda.zerodha.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// `POST /orders` leaves once, whatever breaks.
class OneSendingTest {
    private static final KiteRequest PLACE = KiteRequest
            .of("POST", "/orders/{variety}", RateFamily.ORDERS, "regular")
            .form(Map.of("tradingsymbol", "INFY"));
    private static final KiteRequest CANCEL = KiteRequest.of("DELETE", "/orders/{variety}/{order_id}",
            RateFamily.ORDERS, "regular", "1");
    private final HandClock clock = new HandClock("2026-11-23T04:00:00Z");

    @Test
    void an_order_whose_connection_breaks_is_sent_once_and_may_have_been_taken() throws Exception {
        try (RawServer server = RawServer.closing();
                KiteHttp http = FakeSession.of(server.root(), KiteLimits.STANDARD, clock)) {
            assertThat(failure(http, PLACE).trouble()).isEqualTo(KiteTrouble.NO_ANSWER);
            assertThat(server.requests()).isEqualTo(1);
            assertThat(clock.waitsNanos()).isEmpty();
        }
    }

    @Test
    void an_order_on_a_kept_connection_that_breaks_is_sent_once_where_a_read_is_sent_again()
            throws Exception {
        try (RawServer server = RawServer.closingTheSecond();
                KiteHttp http = FakeSession.of(server.root(), KiteLimits.STANDARD.withoutRetries(), clock)) {
            http.read(KiteRequest.get("/user/profile"));
            assertThat(failure(http, PLACE).trouble()).isEqualTo(KiteTrouble.NO_ANSWER);
            assertThat(server.requests()).as("one read, one order").isEqualTo(2);
            http.read(KiteRequest.get("/user/profile"));
            http.read(KiteRequest.get("/user/profile"));
            assertThat(server.requests()).as("the last read broke, and Java itself made it again")
                    .isEqualTo(5);
        }
    }

    @Test
    void a_cancel_whose_connection_breaks_is_sent_once_too() throws Exception {
        try (RawServer server = RawServer.closingTheSecond();
                KiteHttp http = FakeSession.of(server.root(), KiteLimits.STANDARD, clock)) {
            http.read(KiteRequest.get("/user/profile"));
            assertThat(failure(http, CANCEL).trouble().effect()).isEqualTo(KiteTrouble.Effect.UNKNOWN);
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    @Test
    void java_does_not_repeat_all_methods_unless_told_and_even_then_there_is_no_second_body() {
        assertThat(System.getProperty("jdk.httpclient.enableAllMethodRetry")).isNull();
        AtomicInteger asked = new AtomicInteger();
        OnceBody body = new OnceBody(new byte[]{1}, () -> asked.incrementAndGet() > 0);
        Taker first = new Taker();
        Taker second = new Taker();
        body.subscribe(first);
        body.subscribe(second);
        assertThat(first.bytes.get()).isEqualTo(1);
        assertThat(second.bytes.get()).isZero();
        assertThat(second.broken).isCompletedExceptionally();
        assertThat(asked).hasValue(1);
    }

    @Test
    void an_order_that_finds_no_connection_was_not_sent() throws Exception {
        int nobody;
        try (ServerSocket taken = new ServerSocket(0)) {
            nobody = taken.getLocalPort();
        }
        try (KiteHttp http = FakeSession.of(RootAddress.of("http://127.0.0.1:" + nobody), KiteLimits.STANDARD,
                clock)) {
            assertThat(failure(http, PLACE).trouble()).isEqualTo(KiteTrouble.UNREACHABLE);
        }
    }

    @Test
    void an_order_whose_permit_has_closed_leaves_nothing() throws Exception {
        AtomicBoolean wasAsked = new AtomicBoolean();
        try (FakeKite fake = new FakeKite(); KiteHttp http = FakeSession.of(fake)) {
            assertThatThrownBy(() -> http.write(PLACE, () -> {
                wasAsked.set(true);
                return false;
            })).isInstanceOf(KiteFailure.class).hasMessageContaining("was not sent: its permit had ended");
            assertThat(wasAsked).isTrue();
            assertThat(fake.asked()).isEmpty();
        }
    }

    @Test
    void an_order_beyond_the_budget_is_refused_at_once_and_names_the_limit() throws Exception {
        try (FakeKite fake = new FakeKite().otherwise(_ -> FakeKite.Reply.data("{\"order_id\":\"1\"}"));
                KiteHttp http = FakeSession.of(fake)) {
            for (int i = 0; i < 9; i++) {
                http.write(PLACE);
            }
            assertThat(failure(http, PLACE))
                    .hasMessageContaining("was not sent: 9 a calendar second are spent")
                    .satisfies(over -> assertThat(over.trouble()).isEqualTo(KiteTrouble.OVER_BUDGET));
            assertThat(fake.asked()).hasSize(9);
        }
    }

    private static KiteFailure failure(KiteHttp http, KiteRequest request) throws InterruptedException {
        try {
            http.write(request);
            throw new AssertionError("that was no success");
        } catch (KiteFailure failure) {
            return failure;
        }
    }

    private static final class Taker implements Subscriber<ByteBuffer> {
        private final AtomicInteger bytes = new AtomicInteger();
        private final CompletableFuture<Void> broken = new CompletableFuture<>();

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(10);
        }

        @Override
        public void onNext(ByteBuffer buffer) {
            bytes.addAndGet(buffer.remaining());
        }

        @Override
        public void onError(Throwable reason) {
            broken.completeExceptionally(reason instanceof IOException ? reason : new AssertionError(reason));
        }

        @Override
        public void onComplete() {
            // It is counted already.
        }
    }
}
