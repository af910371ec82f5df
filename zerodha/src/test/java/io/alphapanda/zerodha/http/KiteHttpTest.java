package io.alphapanda.zerodha.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.zerodha.Surroundings;
import io.alphapanda.zerodha.http.FakeKite.Reply;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class KiteHttpTest {
    private static final KiteRequest PROFILE = KiteRequest.get("/user/profile");
    private static final KiteRequest PLACE = KiteRequest
            .of("POST", "/orders/{variety}", RateFamily.ORDERS, "regular")
            .form(Map.of("tradingsymbol", "M&M"));
    private final HandClock clock = new HandClock("2026-11-23T04:00:00.250Z");

    @Test
    void a_request_is_signed_and_versioned_and_its_form_is_encoded() throws Exception {
        try (FakeKite fake = new FakeKite().then(Reply.data("{\"order_id\":\"1\"}"));
                KiteHttp http = FakeSession.of(fake)) {
            assertThat(http.write(PLACE).path("order_id").asText()).isEqualTo("1");
            FakeKite.Asked asked = fake.asked().getFirst();
            assertThat(asked.method() + " " + asked.path()).isEqualTo("POST /orders/regular");
            assertThat(asked.headers().getFirst("Authorization")).isEqualTo("token key0key0:token1token1");
            assertThat(asked.headers().getFirst("X-Kite-Version")).isEqualTo("3");
            assertThat(asked.headers().getFirst("Content-Type"))
                    .isEqualTo("application/x-www-form-urlencoded");
            assertThat(asked.body()).isEqualTo("tradingsymbol=M%26M");
        }
    }

    @Test
    void a_read_is_made_again_after_pages_of_gateways_with_growing_random_waits() throws Exception {
        try (FakeKite fake = new FakeKite().then(Reply.page(502, "Bad Gateway"),
                Reply.page(504, "Gateway Time-out"),
                Reply.error(503, "NetworkException", "Request failed (kitetrade-oms)"),
                Reply.data("{\"a\":1}"));
                KiteHttp http = FakeSession.of(fake.root(), KiteLimits.STANDARD, clock)) {
            assertThat(http.read(PROFILE).path("a").asInt()).isEqualTo(1);
            assertThat(fake.asked()).hasSize(4);
            assertThat(clock.waitsNanos()).hasSize(3);
            for (int i = 0; i < 3; i++) {
                assertThat(clock.waitsNanos().get(i)).isBetween(0L, 500_000_000L << i);
            }
        }
    }

    @Test
    void a_read_that_keeps_failing_ends_and_its_message_says_what_was_seen_and_what_to_do() throws Exception {
        try (FakeKite fake = new FakeKite().otherwise(_ -> Reply.page(502, "Bad\nGateway"));
                KiteHttp http = FakeSession.of(fake.root(), KiteLimits.STANDARD, clock)) {
            assertThatThrownBy(() -> http.read(PROFILE)).isInstanceOf(KiteFailure.class).hasMessage(
                    "GET /user/profile answered 502 with a page 'Bad Gateway'; "
                            + KiteTrouble.BROKER_DOWN.remedy());
            assertThat(fake.asked()).hasSize(4);
        }
    }

    @Test
    void a_throttled_read_waits_for_the_next_calendar_second() throws Exception {
        try (FakeKite fake = new FakeKite().then(Reply.error(429, "NetworkException", "Too many requests"),
                Reply.data("1"));
                KiteHttp http = FakeSession.of(fake.root(), KiteLimits.STANDARD, clock)) {
            http.read(PROFILE);
            assertThat(clock.waitsNanos()).containsExactly(750_000_000L);
        }
    }

    @Test
    void what_is_permanent_is_not_asked_again() throws Exception {
        for (Reply reply : new Reply[]{Reply.error(400, "InputException", "Invalid `i`."),
            Reply.error(403, "PermissionException", "Insufficient permission for that call."),
            Reply.error(429, "NetworkException", "Maximum allowed order requests exceeded."),
            Reply.error(500, "GeneralException", "Something went wrong")}) {
            try (FakeKite fake = new FakeKite().otherwise(_ -> reply); KiteHttp http = FakeSession.of(fake)) {
                assertThatThrownBy(() -> http.read(PROFILE)).isInstanceOf(KiteFailure.class);
                assertThat(fake.asked()).as(reply.body()).hasSize(1);
            }
        }
    }

    @Test
    void after_the_session_has_ended_nothing_is_sent_until_there_is_another() throws Exception {
        AtomicReference<Optional<Signature>> session = new AtomicReference<>(
                Optional.of(FakeSession.SIGNATURE));
        try (FakeKite fake = new FakeKite().otherwise(asked -> asked.headers().getFirst("Authorization")
                .contains("token1token1")
                        ? Reply.error(403, "TokenException", "Incorrect `api_key` or `access_token`.")
                        : Reply.data("1"));
                KiteHttp http = new KiteHttp(fake.root(), KiteLimits.STANDARD, session::get,
                        new Surroundings(clock, () -> 0, new SplittableRandom(1), clock))) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> http.read(PROFILE)).isInstanceOf(KiteFailure.class)
                        .hasMessageContaining("log in again: ./alpha-panda login zerodha");
                assertThatThrownBy(() -> http.write(PLACE)).isInstanceOf(KiteFailure.class);
            }
            assertThat(fake.asked()).hasSize(1);
            session.set(Optional.of(new Signature("key0key0", "token2token2")));
            assertThat(http.read(PROFILE).asInt()).isEqualTo(1);
            session.set(Optional.empty());
            assertThatThrownBy(() -> http.read(PROFILE)).hasMessageContaining("there is no session");
            assertThat(fake.asked()).hasSize(2);
        }
    }

    @Test
    void no_secret_is_in_any_message_even_if_the_broker_repeats_it() throws Exception {
        try (FakeKite fake = new FakeKite().otherwise(_ -> Reply.error(400, "InputException",
                "bad token1token1 of key0key0")); KiteHttp http = FakeSession.of(fake)) {
            KiteRequest end = KiteRequest.of("DELETE", "/session/token", RateFamily.OTHERS)
                    .query("access_token", "token1token1");
            assertThatThrownBy(() -> http.write(end)).isInstanceOf(KiteFailure.class)
                    .hasMessageContaining("bad *** of ***")
                    .hasMessageNotContainingAny("token1token1", "key0key0");
            assertThat(end.toString() + FakeSession.SIGNATURE + PLACE).doesNotContain("token1token1",
                    "key0key0",
                    "M&M");
        }
    }

    @Test
    void an_answer_larger_than_the_limit_is_given_up_packed_or_not() throws Exception {
        KiteLimits usual = KiteLimits.STANDARD;
        KiteLimits tight = new KiteLimits(1, 3, 9, 10, 400, 5_000, 25, 1, usual.retryDelayBase(),
                usual.retryDelayMax(), usual.connectTimeout(), usual.answerTimeout(), 100_000,
                usual.haltPause());
        String large = "x".repeat(3_000_000);
        try (FakeKite fake = new FakeKite().then(Reply.json(large), Reply.csv(large));
                KiteHttp http = FakeSession.of(fake.root(), tight, clock)) {
            assertThatThrownBy(() -> http.read(PROFILE)).isInstanceOf(KiteFailure.class)
                    .hasRootCauseMessage("the answer is larger than 100000 bytes, the most that is taken");
            assertThatThrownBy(() -> http.readText(PROFILE)).isInstanceOf(KiteFailure.class)
                    .hasRootCauseMessage("the answer is larger than 100000 bytes, the most that is taken");
        }
    }

    @Test
    void an_answer_that_drips_is_given_up_when_its_time_is_over() throws Exception {
        KiteLimits hasty = KiteLimits.STANDARD.withTimeouts(Duration.ofSeconds(2), Duration.ofMillis(300))
                .withoutRetries();
        try (RawServer server = RawServer.dripping();
                KiteHttp http = FakeSession.of(server.root(), hasty, clock)) {
            assertThatThrownBy(() -> http.read(PROFILE)).isInstanceOf(KiteFailure.class)
                    .hasMessageContaining("GET /user/profile had no whole answer within 300 ms");
        }
    }

    @Test
    void an_answer_of_two_hundred_may_still_be_an_error_or_no_answer() throws Exception {
        try (FakeKite fake = new FakeKite().then(
                Reply.json("{\"status\":\"error\",\"message\":\"no\",\"error_type\":\"InputException\"}"),
                Reply.json("<html>"), Reply.json(""), Reply.json("[]"),
                Reply.json("{\"status\":\"success\"}"));
                KiteHttp http = FakeSession.of(fake)) {
            assertThat(trouble(http)).isEqualTo(KiteTrouble.REFUSED);
            for (int i = 0; i < 4; i++) {
                assertThat(trouble(http)).isEqualTo(KiteTrouble.UNREADABLE);
            }
            assertThat(fake.asked()).hasSize(5);
        }
    }

    private static KiteTrouble trouble(KiteHttp http) throws InterruptedException {
        try {
            http.read(PROFILE);
            throw new AssertionError("that was no answer");
        } catch (KiteFailure failure) {
            return failure.trouble();
        }
    }

    @Test
    void the_real_broker_is_called_by_https_alone_and_a_root_holds_no_user() {
        assertThatThrownBy(() -> RootAddress.of("http://api.kite.trade")).hasMessageContaining("by https://");
        assertThatThrownBy(() -> RootAddress.of("https://me:secret@host")).hasMessageNotContaining("secret");
        assertThat(RootAddress.of("https://api.kite.trade/").isReal()).isTrue();
        assertThat(RootAddress.of("http://127.0.0.1:8100").isReal()).isFalse();
    }
}
