package io.alphapanda.zerodha.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.time.Ist;
import io.alphapanda.zerodha.http.FakeKite;
import io.alphapanda.zerodha.http.FakeKite.Reply;
import io.alphapanda.zerodha.http.FakeSession;
import io.alphapanda.zerodha.http.KiteFailure;
import io.alphapanda.zerodha.http.KiteHttp;
import io.alphapanda.zerodha.http.KiteTrouble;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LoginTest {
    private static final KiteCredentials APP = new KiteCredentials("key0key0", "secret0");
    private static final String GRANT = """
            {"user_id":"AB1234","user_name":"A B","user_type":"individual","broker":"ZERODHA","exchanges":["NSE"],
             "products":["CNC"],"order_types":["MARKET"],"api_key":"key0key0","access_token":"token9token9",
             "public_token":"p","refresh_token":"","login_time":"2026-11-23 08:00:01","avatar_url":null}""";

    @Test
    void the_address_of_a_login_holds_the_key_and_a_state_and_no_secret() {
        assertThat(APP.loginUrl("https://kite.zerodha.com/connect/login", "s1")).isEqualTo(
                "https://kite.zerodha.com/connect/login?v=3&api_key=key0key0&redirect_params=state%3Ds1");
    }

    @Test
    void missing_credentials_are_named() {
        assertThatThrownBy(() -> KiteCredentials.of(Optional.empty(), Optional.of("s")))
                .hasMessageStartingWith("ZERODHA__API_KEY is not set");
        assertThatThrownBy(() -> KiteCredentials.of(Optional.empty(), Optional.empty()))
                .hasMessageStartingWith("ZERODHA__API_KEY and ZERODHA__API_SECRET are not set");
    }

    @Test
    void a_request_token_is_exchanged_with_a_checksum_and_without_a_signature() throws Exception {
        try (FakeKite fake = new FakeKite().then(Reply.data(GRANT)); KiteHttp http = FakeSession.of(fake)) {
            long granted = Ist.micros(LocalDate.of(2026, 11, 23), LocalTime.of(8, 0, 1));
            KiteSession session = new SessionRequests(http).begin(APP, "request7", granted + 2_000_000);
            assertThat(session).isEqualTo(new KiteSession("key0key0", "token9token9", "AB1234", granted));
            FakeKite.Asked asked = fake.asked().getFirst();
            assertThat(asked.form()).containsEntry("api_key", "key0key0")
                    .containsEntry("request_token", "request7")
                    .containsEntry("checksum",
                            "3effa8e8cc7fc039ae452725805bee22f8e56c3fa59190ecaab2867befcaa688");
            assertThat(asked.headers().getFirst("Authorization")).isNull();
        }
    }

    @Test
    void a_session_of_a_sandbox_that_lives_on_another_day_counts_by_our_clock() throws Exception {
        try (FakeKite fake = new FakeKite().then(Reply.data(GRANT)); KiteHttp http = FakeSession.of(fake)) {
            long now = Ist.micros(LocalDate.of(2026, 12, 1), LocalTime.of(9, 0));
            assertThat(new SessionRequests(http).begin(APP, "request7", now).loggedInMicros()).isEqualTo(now);
        }
    }

    @Test
    void a_used_request_token_or_a_wrong_secret_says_what_to_do() throws Exception {
        try (FakeKite fake = new FakeKite().then(
                Reply.error(403, "TokenException", "Token is invalid or has expired."),
                Reply.error(403, "TokenException", "Invalid `checksum`."));
                KiteHttp http = FakeSession.of(fake)) {
            for (String said : new String[]{"Token is invalid or has expired.", "Invalid `checksum`."}) {
                assertThatThrownBy(() -> new SessionRequests(http).begin(APP, "request7", 5))
                        .isInstanceOfSatisfying(KiteFailure.class,
                                failure -> assertThat(failure.trouble()).isEqualTo(KiteTrouble.LOG_IN_AGAIN))
                        .hasMessageContaining(said).hasMessageContaining("./alpha-panda login zerodha")
                        .hasMessageNotContainingAny("request7", "secret0");
            }
            assertThat(fake.asked()).hasSize(2);
        }
    }

    @Test
    void a_session_is_ended_at_the_broker_too() throws Exception {
        try (FakeKite fake = new FakeKite().then(Reply.data("true")); KiteHttp http = FakeSession.of(fake)) {
            new SessionRequests(http).end(new KiteSession("key0key0", "token1token1", "AB1234", 1));
            FakeKite.Asked asked = fake.asked().getFirst();
            assertThat(asked.method() + " " + asked.path()).isEqualTo("DELETE /session/token");
            assertThat(asked.parameters()).containsEntry("api_key", "key0key0").containsEntry("access_token",
                    "token1token1");
        }
    }

    @Test
    void the_browsers_return_is_caught_on_this_machine_if_it_is_of_the_login_that_was_begun()
            throws Exception {
        try (RedirectCatcher catcher = RedirectCatcher.listening(0, "state5")) {
            assertThat(visit(catcher, "").statusCode()).isEqualTo(404);
            assertThat(visit(catcher, "?status=success&request_token=abcdef123&state=other").body())
                    .contains("its state differs");
            assertThat(visit(catcher, "?status=error&state=state5").body()).contains("did not succeed");
            assertThat(catcher.token()).isNotDone();
            assertThat(visit(catcher,
                    "?action=login&state=state5&request_token=abcdef123&type=login&status=success")
                    .body()).contains("You may close this window").doesNotContain("abcdef123");
            assertThat(catcher.token().get(5, TimeUnit.SECONDS)).isEqualTo("abcdef123");
        }
    }

    @Test
    void a_token_may_be_pasted_alone_or_in_the_whole_address() {
        assertThat(LoginRedirect.pasted(" abcdef123 \n")).isEqualTo("abcdef123");
        assertThat(LoginRedirect
                .pasted("http://127.0.0.1:5170/?request_token=abcdef123&action=login&status=success"))
                .isEqualTo("abcdef123");
        assertThatThrownBy(() -> LoginRedirect.pasted("http://127.0.0.1/?request_token=x%20y"))
                .hasMessageContaining("no request_token").hasMessageNotContaining("x%20y");
    }

    private static HttpResponse<String> visit(RedirectCatcher catcher, String query) throws Exception {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return browser.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + catcher.port() + "/" + query))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
