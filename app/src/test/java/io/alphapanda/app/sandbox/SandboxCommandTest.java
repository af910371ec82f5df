package io.alphapanda.app.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.app.Main;
import io.alphapanda.sandbox.login.Checksum;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SandboxCommandTest {
    private static final String ORDER = "exchange=NSE&tradingsymbol=INFY&transaction_type=BUY&order_type=MARKET"
            + "&quantity=3&product=CNC&validity=DAY&market_protection=-1&tag=survivor";

    @Test
    void it_says_in_five_lines_what_there_is_and_stops_cleanly(@TempDir Path folder) throws Exception {
        try (SandboxProcess sandbox = new SandboxProcess(folder.resolve("state"), "--date", "2026-11-23")) {
            assertThat(sandbox.announced).hasSize(5);
            assertThat(sandbox.announced.get(0)).contains("ws://", "/faults");
            assertThat(sandbox.announced.get(1)).contains("Simulated market from 2026-11-23, seed 1",
                    "it is 2026-11-23 09:15");
            assertThat(sandbox.announced.get(2)).contains("play money", "AP0001 api_key sandboxap0001",
                    "AP0002 api_key sandboxap0002");
            assertThat(sandbox.announced.get(3)).contains("KiteConnect(api_key, root=\"" + sandbox.address());
            assertThat(sandbox.announced.get(4)).contains("/connect/login?v=3&api_key=sandboxap0001");
            assertThat(sandbox.send("GET", "/", "").body()).contains("Alpha Panda sandbox");
            assertThat(sandbox.stop()).contains("The sandbox has stopped; its state is in");
        }
    }

    @Test
    void orders_and_sessions_survive_a_process_that_was_killed(@TempDir Path folder) throws Exception {
        Path state = folder.resolve("state");
        String key;
        String token;
        try (SandboxProcess sandbox = new SandboxProcess(state, "--date", "2026-11-23", "--speed", "10")) {
            key = sandbox.first("api_key");
            String location = sandbox.send("GET", "/connect/login?auto=1&api_key=" + key, "").headers()
                    .firstValue("location").orElseThrow();
            String requestToken = location.replaceAll(".*request_token=", "");
            String session = sandbox.send("POST", "/session/token", "api_key=" + key + "&request_token="
                    + requestToken + "&checksum="
                    + Checksum.of(key, requestToken, sandbox.first("api_secret"))).body();
            token = session.replaceAll("(?s).*\"access_token\":\"([^\"]*)\".*", "$1");
            sandbox.authorize(key, token);
            assertThat(sandbox.send("POST", "/orders/regular", ORDER).statusCode()).isEqualTo(200);
            sandbox.kill();
        }
        try (SandboxProcess again = new SandboxProcess(state)) {
            again.authorize(key, token);
            assertThat(again.send("GET", "/orders", "").body()).contains("\"survivor\"");
        }
    }

    @Test
    void a_replay_goes_on_without_being_named_again(@TempDir Path folder) throws Exception {
        Path bars = Path.of(System.getProperty("panda.root"), "examples/bars/NIFTY_1m_generated.csv.gz");
        try (SandboxProcess first = new SandboxProcess(folder.resolve("state"), "--market", "replay",
                bars.toString())) {
            assertThat(first.announced.get(1))
                    .contains("Replay of NIFTY_1m_generated.csv.gz from 2026-11-16");
            first.stop();
        }
        try (SandboxProcess again = new SandboxProcess(folder.resolve("state"))) {
            assertThat(again.announced.get(1))
                    .contains("Replay of NIFTY_1m_generated.csv.gz from 2026-11-16");
        }
    }

    @Test
    void what_cannot_be_is_refused_before_anything_starts(@TempDir Path folder) throws Exception {
        assertThat(refusal(folder, "--speed", "fast")).contains("--speed", "'fast'");
        assertThat(refusal(folder, "--fault", "fire=1x")).contains("'fire'", "slow-answer");
        assertThat(refusal(folder, "--market", "replay")).contains("--market", "replay");
        assertThat(refusal(folder, "--accounts", "0")).contains("--accounts", "was 0");
        Files.writeString(folder.resolve("sandbox.properties"),
                "market=simulated\nseed=7\ndate=2026-11-23\n");
        assertThat(refusal(folder, "--seed", "8")).contains("seed was 7 and is now 8", "--fresh");
    }

    private static String refusal(Path state, String... options) {
        StringWriter err = new StringWriter();
        CommandLine command = Main.commandLine().setErr(new PrintWriter(err, true));
        String[] words = new String[options.length + 3];
        words[0] = "sandbox";
        words[1] = "--state";
        words[2] = state.toString();
        System.arraycopy(options, 0, words, 3, options.length);
        assertThat(command.execute(words)).isEqualTo(CommandLine.ExitCode.USAGE);
        return err.toString();
    }
}
