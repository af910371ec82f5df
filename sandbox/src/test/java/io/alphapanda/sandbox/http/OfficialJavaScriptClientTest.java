package io.alphapanda.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.alphapanda.sandbox.exchange.Exchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// The broker's own JavaScript library trades here. It is run where Node is and where system property
/// `panda.node.kiteconnect`, or environment variable `PANDA_NODE_KITECONNECT`, names the folder in which
/// `npm install kiteconnect` was run; skipped elsewhere.
class OfficialJavaScriptClientTest {
    @Test
    void it_logs_in_trades_streams_and_logs_out() throws Exception {
        Path folder = folder();
        Path script = Path.of(Objects
                .requireNonNull(getClass().getResource("official-client.cjs"), "the script is missing")
                .toURI());
        try (Exchange exchange = OpenExchange.atTen(); Rig rig = Rig.over(exchange)) {
            String location = rig.get("/connect/login?v=3&auto=1&api_key=" + Rig.KEY).headers()
                    .firstValue("location").orElseThrow();
            String requestToken = location.replaceAll(".*request_token=", "");
            Process node = new ProcessBuilder("node", script.toString(), folder.toString(),
                    URI.create("http://127.0.0.1:" + rig.server.port()).getAuthority(), Rig.KEY, Rig.SECRET,
                    requestToken, OpenExchange.SHARE).redirectErrorStream(true).start();
            String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(said).contains("done: login", "done: market data", "done: ticks",
                    "done: place, modify, cancel", "done: books", "done: order updates", "done: refusal",
                    "done: logout");
            assertThat(node.exitValue()).isZero();
        }
    }

    private static Path folder() {
        Optional<Path> named = Optional.ofNullable(System.getProperty("panda.node.kiteconnect"))
                .or(() -> Optional.ofNullable(System.getenv("PANDA_NODE_KITECONNECT")))
                .filter(name -> !name.isBlank())
                .map(Path::of);
        assumeTrue(named.isPresent(), "skipped: panda.node.kiteconnect names no folder with the npm package"
                + " kiteconnect");
        Path folder = named.orElseThrow();
        assumeTrue(Files.isDirectory(folder.resolve("node_modules/kiteconnect")),
                () -> "skipped: there is no node_modules/kiteconnect in " + folder);
        assumeTrue(hasNode(), "skipped: there is no node on the path");
        return folder;
    }

    private static boolean hasNode() {
        try {
            return new ProcessBuilder("node", "--version").redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
