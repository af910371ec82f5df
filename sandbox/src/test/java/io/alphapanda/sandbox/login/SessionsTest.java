package io.alphapanda.sandbox.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.time.Ist;
import io.alphapanda.sandbox.faults.Fault;
import io.alphapanda.sandbox.faults.FaultPanel;
import io.alphapanda.sandbox.faults.FaultSetting;
import io.alphapanda.sandbox.wire.KiteError;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {
    private static final App APP = new App("key", "secret", 1, Optional.empty(), Optional.empty());
    private static final App OTHER = new App("other", "hidden", 2, Optional.empty(), Optional.empty());
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final FaultPanel faults = new FaultPanel(new SplittableRandom(1));
    private Instant wall = Instant.parse("2026-11-23T03:00:00Z");
    private long market = at(DAY, 9, 0);
    private final Sessions sessions = new Sessions(List.of(APP, OTHER), SessionLimits.USUAL, () -> wall,
            () -> market, new SplittableRandom(2), faults, Optional.empty());

    @Test
    void a_request_token_opens_one_session_and_no_second() {
        String token = sessions.login(APP, "AP0001");
        Session session = sessions.open("key", token, Checksum.of("key", token, "secret"));
        assertThat(session.userId()).isEqualTo("AP0001");
        assertThat(sessions.of("key", session.accessToken())).isEqualTo(session);
        assertRefused(() -> sessions.open("key", token, Checksum.of("key", token, "secret")),
                "Token is invalid or has expired.");
    }

    @Test
    void a_request_token_dies_after_three_minutes_of_the_wall_clock() {
        String token = sessions.login(APP, "AP0001");
        wall = wall.plus(Duration.ofMinutes(3));
        assertRefused(() -> sessions.open("key", token, Checksum.of("key", token, "secret")),
                "Token is invalid or has expired.");
    }

    @Test
    void a_wrong_checksum_leaves_the_token_good() {
        String token = sessions.login(APP, "AP0001");
        assertRefused(() -> sessions.open("key", token, Checksum.of("key", token, "wrong")),
                "Invalid `checksum`.");
        assertThat(sessions.open("key", token, Checksum.of("key", token, "secret"))).isNotNull();
    }

    @Test
    void a_token_of_one_app_is_none_of_another() {
        String token = sessions.login(APP, "AP0001");
        assertRefused(() -> sessions.open("other", token, Checksum.of("other", token, "hidden")),
                "Token is invalid or has expired.");
        Session session = opened(APP, "AP0001");
        assertRefused(() -> sessions.of("other", session.accessToken()),
                "Incorrect `api_key` or `access_token`.");
    }

    @Test
    void another_login_of_the_same_app_and_account_ends_the_earlier_session_and_no_others() {
        Session first = opened(APP, "AP0001");
        Session otherAccount = opened(APP, "AP0002");
        Session otherApp = opened(OTHER, "AP0001");
        Session second = opened(APP, "AP0001");
        assertRefused(() -> sessions.of("key", first.accessToken()),
                "Incorrect `api_key` or `access_token`.");
        assertThat(sessions.live()).containsExactlyInAnyOrder(second, otherAccount, otherApp);
    }

    @Test
    void a_session_dies_at_six_in_the_morning_of_the_market() {
        Session session = opened(APP, "AP0001");
        market = at(DAY.plusDays(1), 5, 59);
        assertThat(sessions.of("key", session.accessToken())).isEqualTo(session);
        market = at(DAY.plusDays(1), 6, 0);
        assertRefused(() -> sessions.of("key", session.accessToken()),
                "Incorrect `api_key` or `access_token`.");
        assertThat(sessions.live()).isEmpty();
    }

    @Test
    void a_session_of_the_small_hours_dies_at_six_of_the_same_day() {
        market = at(DAY, 5, 0);
        assertThat(opened(APP, "AP0001").endsMicros()).isEqualTo(at(DAY, 6, 0));
    }

    @Test
    void logging_out_ends_the_session() {
        Session session = opened(APP, "AP0001");
        sessions.close("key", session.accessToken());
        assertRefused(() -> sessions.of("key", session.accessToken()),
                "Incorrect `api_key` or `access_token`.");
    }

    @Test
    void at_noon_a_mornings_session_dies_if_told_to() {
        Session session = opened(APP, "AP0001");
        faults.set(Fault.NOON_REVOCATION, FaultSetting.times(Fault.NOON_REVOCATION, 1));
        market = at(DAY, 11, 59);
        assertThat(sessions.of("key", session.accessToken())).isEqualTo(session);
        market = at(DAY, 12, 0);
        assertRefused(() -> sessions.of("key", session.accessToken()),
                "Incorrect `api_key` or `access_token`.");
        assertThat(sessions.of("key", opened(APP, "AP0001").accessToken())).isNotNull();
    }

    @Test
    void sessions_outlive_a_restart_where_a_file_is_named(@TempDir Path folder) {
        Optional<Path> file = Optional.of(folder.resolve("sessions"));
        Sessions first = new Sessions(List.of(APP, OTHER), SessionLimits.USUAL, () -> wall, () -> market,
                new SplittableRandom(3), faults, file);
        String token = first.login(APP, "AP0001");
        Session session = first.open("key", token, Checksum.of("key", token, "secret"));
        Sessions second = new Sessions(List.of(APP, OTHER), SessionLimits.USUAL, () -> wall, () -> market,
                new SplittableRandom(4), faults, file);
        assertThat(second.of("key", session.accessToken())).isEqualTo(session);
        second.close("key", session.accessToken());
        assertThat(new Sessions(List.of(APP), SessionLimits.USUAL, () -> wall, () -> market,
                new SplittableRandom(5), faults, file).live()).isEmpty();
    }

    @Test
    void no_secret_is_in_what_is_printed_of_them() {
        Session session = opened(APP, "AP0001");
        assertThat(session.toString() + APP).doesNotContain(session.accessToken()).doesNotContain("secret");
    }

    private Session opened(App app, String userId) {
        String token = sessions.login(app, userId);
        return sessions.open(app.apiKey(), token, Checksum.of(app.apiKey(), token, app.apiSecret()));
    }

    private static void assertRefused(Runnable call, String sentence) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(KiteError.class, error -> {
            assertThat(error.status()).isEqualTo(403);
            assertThat(error.errorType()).isEqualTo("TokenException");
            assertThat(error.sentence()).isEqualTo(sentence);
        });
    }

    private static long at(LocalDate date, int hour, int minute) {
        return Ist.micros(date, LocalTime.of(hour, minute));
    }
}
