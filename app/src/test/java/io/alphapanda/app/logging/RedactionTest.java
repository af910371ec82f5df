package io.alphapanda.app.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.slf4j.event.Level;

@Timeout(60)
class RedactionTest {
    private static final String SECRET = "k1t3Secr3t";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_secret_is_hidden_in_every_position() {
        try (CapturedLog log = CapturedLog.plain(folder)) {
            var logger = log.logger("io.alphapanda.X");
            logger.info("api_key=" + SECRET);
            logger.info("login with access_token: {}", SECRET);
            logger.info("sent {}", Map.of("password", SECRET));
            logger.atInfo().addKeyValue("apiSecret", SECRET)
                    .addKeyValue("url", "https://u:" + SECRET + "@host").log("x");
            try (var _ = MDC.putCloseable("session_token", SECRET);
                    var _ = LogIds.request("token=" + SECRET)) {
                logger.info("with ids");
            }
            Exception failure = new IllegalStateException("Authorization: token a:" + SECRET,
                    new IllegalArgumentException("secret=" + SECRET));
            failure.addSuppressed(new IllegalArgumentException("totp: " + SECRET));
            logger.error("failed", failure);
            assertThat(String.join("\n", log.file())).doesNotContain(SECRET).contains("***", "failed",
                    "with ids");
            assertThat(log.console()).doesNotContain(SECRET).contains("api_key=***", "access_token: ***");
        }
    }

    @Test
    void a_secret_that_is_known_is_hidden_without_any_name() {
        try (CapturedLog log = new CapturedLog(folder, ConsoleStyle.PLAIN, Level.INFO,
                List.of(SECRET, "it"))) {
            log.logger("io.alphapanda.X").info("it said {} twice", SECRET + SECRET);
            assertThat(log.console()).contains("it said ****** twice");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            api_key=abc123&v=3                        | api_key=***&v=3
            {"access_token": "abc, 123", "x": 1}      | {"access_token": ***, "x": 1}
            {accessToken=abc, instrument_token=256265} | {accessToken=***, instrument_token=256265}
            Authorization: token key:secret; next     | Authorization: ***; next
            Authorization: Bearer abc.def             | Authorization: ***
            ZERODHA__API_SECRET=x                     | ZERODHA__API_SECRET=***
            access token is 0123456789abcdef          | access token is ***
            request_token 0123456789abcdef0123 came   | request_token *** came
            used Bearer 0123456789abcdef              | used Bearer ***
            postgres://user:pass@host/db              | postgres://***@host/db
            jwt eyJhbGciOiJI.eyJzdWIiOi.c2ln done     | jwt *** done
            """)
    void what_looks_like_a_secret_is_hidden(String text, String expected) {
        assertThat(new Redactor(List.of()).redacted(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"instrument_token=256265", "exchange_token: 1001",
        "the key of the order is paper:momentum",
        "order 0123456789abcdef0123456789abcdef filled", "at https://api.kite.trade/orders",
        "signatures match", "5 tokens were parsed", "time: 09:15"})
    void what_is_no_secret_stays(String text) {
        assertThat(new Redactor(List.of()).redacted(text)).isEqualTo(text);
    }

    @Test
    void a_long_text_takes_no_long_time() {
        String long1 = "token ".repeat(20_000) + "secret=" + "a".repeat(100_000) + " \"".repeat(10_000);
        assertThat(new Redactor(List.of()).redacted(long1)).contains("secret=***");
    }

    @ParameterizedTest
    @CsvSource({"ZERODHA__API_KEY, true", "accessToken, true", "X-Auth-Token, true", "userPassword, true",
        "instrument_token, false", "correlation_id, false", "PAPER__STARTING_CASH, false", "key, false"})
    void a_name_tells_whether_its_value_is_one(String name, boolean isSecret) {
        assertThat(SecretNames.isSecret(name)).isEqualTo(isSecret);
    }
}
