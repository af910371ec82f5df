package io.alphapanda.app.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.app.Main;
import io.alphapanda.app.brokers.Brokers;
import io.alphapanda.app.log.LogOnDisk;
import io.alphapanda.app.testing.Printed;
import io.alphapanda.domain.marketdata.FeedStatus;
import io.alphapanda.eventlog.testing.Waits;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The first hour of a beginner, typed as commands: a sandbox, a login, bars of a week, a backtest, and the live market.
@Timeout(180)
class BeginnerTest {
    private static final Pattern ADDRESS = Pattern.compile("(http://[^ ]+/connect/login\\S+)");
    private static final Pattern NEXT = Pattern.compile("Backtest them: ./alpha-panda (.*)");
    @TempDir
    private Path folder;

    @Test
    void a_sandbox_a_login_a_fetch_and_a_backtest_follow_one_another_as_printed() throws Exception {
        int back = freePort();
        try (SandboxProcess sandbox = sandbox(back)) {
            String config = config(sandbox, back, "");
            assertThat(logIn(sandbox, config)).contains("Logged in as AP0001 at " + sandbox.address());
            LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneId.of("Asia/Kolkata"));
            Printed fetched = Printed.by("data", "fetch", "--instrument", "NSE:INFY", "--from",
                    today.minusDays(7).toString(), "--root", sandbox.address(), "--config", config);
            assertThat(fetched.exitCode()).as(fetched.err()).isZero();
            Matcher next = NEXT.matcher(fetched.out());
            assertThat(next.find()).as(fetched.out()).isTrue();
            Printed backtest = Printed.by(next.group(1).split(" "));
            assertThat(backtest.exitCode()).as(backtest.err()).isZero();
            assertThat(backtest.out()).contains("INFY", "Final equity", "Round trips");
        }
    }

    @Test
    void seed_row_67_a_desk_runs_on_the_live_market_by_sockets_or_by_quotes() throws Exception {
        int back = freePort();
        try (SandboxProcess sandbox = sandbox(back)) {
            logIn(sandbox, config(sandbox, back, ""));
            for (String feed : List.of("websocket", "rest", "websocket-then-rest")) {
                String config = config(sandbox, back, "  feed: " + feed + "\nmarket:\n  source: zerodha\n");
                Path log = folder.resolve("log-" + feed);
                Printed run = Printed.by("run", "--plain", "--for", "4s", "--log", log.toString(), "--config",
                        config);
                assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
                assertThat(run.out()).contains(
                        "market     zerodha at " + sandbox.address() + ", as it happens",
                        "on paper, no real money");
                String told = String.join("\n", statuses(log));
                if (feed.equals("rest")) {
                    assertThat(told).doesNotContain("lost");
                    assertThat(sandbox.send("GET", "/sandbox/state", "").body()).contains("/quote");
                } else {
                    assertThat(told).contains("5 of 5 instruments are asked for anew");
                }
            }
        }
    }

    @Test
    void an_account_trades_at_the_broker_by_both_switches_and_for_its_own_prices_only() throws Exception {
        int back = freePort();
        try (SandboxProcess sandbox = sandbox(back)) {
            logIn(sandbox, config(sandbox, back, ""));
            String account = """
                    active_brokers: [zerodha]
                    trading: {live: {enabled: true}, zerodha: {enabled: true}}
                    """;
            Printed elsewhere = Printed.by("run", "--plain", "--for", "1s", "--config",
                    config(sandbox, back, account));
            assertThat(elsewhere.exitCode()).isEqualTo(2);
            assertThat(elsewhere.err()).contains(
                    "account zerodha trades at zerodha, and this market is simulated",
                    "set MARKET__SOURCE=zerodha");
            assertThat(sandbox.send("GET", "/sandbox/state", "").body())
                    .doesNotContain("/portfolio/positions");
            Printed run = Printed.by("run", "--plain", "--for", "6s", "--config",
                    config(sandbox, back, account + "market: {source: zerodha}\n"));
            assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
            assertThat(run.out()).contains("zerodha at zerodha; LIVE AT A SANDBOX, no real money: zerodha")
                    .doesNotContain("on paper");
            assertThat(sandbox.send("GET", "/sandbox/state", "").body()).contains("/portfolio/positions");
        }
    }

    private SandboxProcess sandbox(int back) throws IOException {
        return new SandboxProcess(folder.resolve("state"), "--redirect", "http://127.0.0.1:" + back + "/");
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /// @param lines below `zerodha:`, and after it
    private String config(SandboxProcess sandbox, int back, String lines) throws IOException {
        Path file = folder.resolve("desk.yaml");
        Files.writeString(file, """
                log: {dir: '%s'}
                logging: {file: '%s'}
                zerodha:
                  root: %s
                  redirect_port: %d
                  api_key: %s
                  api_secret: %s
                %s""".formatted(folder.resolve("desk"), folder.resolve("lines.json"), sandbox.address(), back,
                sandbox.first("api_key"), sandbox.first("api_secret"), lines));
        return file.toString();
    }

    /// Logs in at the command line while a browser follows the address that is printed; gives what was printed.
    private static String logIn(SandboxProcess sandbox, String config) throws Exception {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CompletableFuture<Integer> exit = CompletableFuture.supplyAsync(() -> Main
                .commandLine(Brokers.SHIPPED).setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
                .execute("login", "zerodha", "--root", sandbox.address(), "--no-browser", "--config",
                        config));
        Waits.until("the address of the login is printed",
                () -> ADDRESS.matcher(out.toString()).find() || exit.isDone());
        Matcher printed = ADDRESS.matcher(out.toString());
        assertThat(printed.find()).as(out + "" + err).isTrue();
        try (HttpClient browser = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS)
                .build()) {
            browser.send(HttpRequest.newBuilder(URI.create(printed.group(1) + "&auto=1")).build(),
                    BodyHandlers.ofString());
        }
        assertThat(exit.get(30, TimeUnit.SECONDS)).as(err.toString()).isZero();
        return out.toString();
    }

    /// What the feed of the broker said of itself.
    private static List<String> statuses(Path log) {
        List<String> told = new ArrayList<>();
        LogOnDisk.at(log).read(0, (_, event) -> {
            if (event.data() instanceof FeedStatus status && status.feed().equals("zerodha")) {
                told.add(status.state() + " " + status.detail());
            }
            return true;
        });
        return told;
    }
}
