package io.alphapanda.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.app.login.SmallDesk;
import io.alphapanda.app.testing.Printed;
import io.alphapanda.zerodha.http.FakeKite;
import io.alphapanda.zerodha.http.FakeKite.Reply;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stops the start of a desk on the broker's market.
class ZerodhaMarketTest {
    private static final String LIVE = "market:\n  source: zerodha\n";
    private static final String KEYS = "  api_key: key0key0\n  api_secret: secret0secret0\n";
    private static final String LIST = """
            instrument_token,exchange_token,tradingsymbol,name,last_price,expiry,strike,tick_size,lot_size,instrument_type,segment,exchange
            408065,1594,INFY,INFOSYS,0,,0,0.1,1,EQ,NSE,NSE
            """;
    @TempDir
    private Path folder;

    private Printed run(String config) {
        return Printed.by("run", "--plain", "--for", "1s", "--config", config);
    }

    @Test
    void seed_row_72_without_a_login_the_live_market_does_not_start() throws Exception {
        try (FakeKite fake = new FakeKite()) {
            SmallDesk desk = SmallDesk.in(folder, fake);
            Printed none = run(desk.config(KEYS + LIVE));
            assertThat(none.exitCode()).isEqualTo(1);
            assertThat(none.err()).contains("there is no session with " + fake.root(),
                    "log in: ./alpha-panda login zerodha --root " + fake.root());
            assertThat(fake.asked()).isEmpty();
            assertThat(Files.exists(folder.resolve("desk"))).as("a log of a desk that never began").isFalse();
        }
    }

    @Test
    void seed_row_73_credentials_that_are_missing_or_a_token_that_is_dead_stop_it_too() throws Exception {
        try (FakeKite fake = new FakeKite()) {
            SmallDesk desk = SmallDesk.in(folder, fake);
            Printed half = run(desk.config("  api_key: key0key0\n" + LIVE));
            assertThat(half.exitCode()).isEqualTo(2);
            assertThat(half.err()).contains("ZERODHA__API_SECRET is not set").doesNotContain("key0key0");
            desk.session(1_000_000_000_000_000L);
            Printed dead = run(desk.config(KEYS + LIVE));
            assertThat(dead.exitCode()).isEqualTo(1);
            assertThat(dead.err()).contains("the access token must be renewed",
                    "./alpha-panda login zerodha");
            assertThat(fake.asked()).isEmpty();
        }
    }

    @Test
    void a_session_that_the_broker_has_ended_and_an_instrument_that_it_does_not_list_are_named()
            throws Exception {
        try (FakeKite fake = new FakeKite()) {
            SmallDesk desk = SmallDesk.in(folder, fake);
            desk.session(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()));
            fake.otherwise(_ -> Reply.error(403, "TokenException", "Incorrect `api_key` or `access_token`."));
            Printed ended = run(desk.config(KEYS + LIVE));
            assertThat(ended.exitCode()).isEqualTo(1);
            assertThat(ended.err()).contains("403", "log in again").doesNotContain("token1token1");
            fake.otherwise(_ -> Reply.csv(LIST));
            Printed absent = run(desk.config(KEYS + LIVE));
            assertThat(absent.exitCode()).isEqualTo(2);
            assertThat(absent.err()).contains("has no NSE:RELIANCE", "name others under strategies");
        }
    }
}
