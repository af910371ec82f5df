package io.alphapanda.app.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.app.testing.Printed;
import io.alphapanda.zerodha.http.FakeKite;
import io.alphapanda.zerodha.http.FakeKite.Reply;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LoginCommandTest {
    private static final String GRANT = """
            {"user_id":"AB1234","user_name":"A B","user_type":"individual","broker":"ZERODHA","exchanges":["NSE"],
             "products":["CNC"],"order_types":["MARKET"],"api_key":"key0key0","access_token":"token9token9",
             "public_token":"p","refresh_token":"","login_time":"2026-11-23 08:00:01","avatar_url":null}""";
    @TempDir
    private Path folder;

    @Test
    void a_pasted_address_begins_a_session_that_is_kept_for_its_owner_alone() throws Exception {
        try (FakeKite fake = new FakeKite().otherwise(_ -> Reply.data(GRANT))) {
            SmallDesk desk = SmallDesk.in(folder, fake);
            Printed printed = login(
                    text("what?\nhttp://127.0.0.1:1/?request_token=abcdef123&status=success\n"),
                    _ -> false, "--paste", "--config", desk.config());
            assertThat(printed.exitCode()).isZero();
            assertThat(printed.out()).contains("Open this address and log in:",
                    fake.root() + "/connect/login?v=3&",
                    "not taken: there is no request_token", "Logged in as AB1234 at " + fake.root());
            assertThat(printed.err()).contains("mode 0600", "set PANDA_KEY");
            assertThat(fake.asked().getFirst().form()).containsEntry("request_token", "abcdef123");
            assertThat(Files.readString(desk.sessionFile())).contains("token9token9");
            assertThat(printed.out() + printed.err()).doesNotContain("token9token9", "abcdef123",
                    "secret0secret0");
        }
    }

    @Test
    void the_browser_is_opened_and_its_return_is_caught() throws Exception {
        try (FakeKite fake = new FakeKite().otherwise(_ -> Reply.data(GRANT)); HttpClient visitor = HttpClient
                .newHttpClient(); PipedInputStream silence = new PipedInputStream(new PipedOutputStream())) {
            SmallDesk desk = SmallDesk.in(folder, fake);
            CompletableFuture<Integer> visited = new CompletableFuture<>();
            Printed printed = login(silence, address -> {
                String state = URLDecoder.decode(address.substring(address.indexOf("redirect_params=") + 16),
                        StandardCharsets.UTF_8);
                CompletableFuture<Void> _ = visitor
                        .sendAsync(HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                                + desk.redirectPort() + "/?status=success&request_token=abcdef123&" + state))
                                .build(),
                                BodyHandlers.discarding())
                        .thenAccept(answer -> visited.complete(answer.statusCode()));
                return true;
            }, "--config", desk.config());
            assertThat(printed.exitCode()).isZero();
            assertThat(printed.out()).contains("Your browser shows the broker's login",
                    "Logged in as AB1234");
            assertThat(visited.get(10, TimeUnit.SECONDS)).isEqualTo(200);
            assertThat(fake.asked().getFirst().form()).containsEntry("request_token", "abcdef123");
        }
    }

    @Test
    void with_a_passphrase_the_session_is_sealed() throws Exception {
        try (FakeKite fake = new FakeKite().otherwise(_ -> Reply.data(GRANT))) {
            SmallDesk desk = SmallDesk.in(folder, fake);
            String config = desk.config();
            Files.writeString(Path.of(config),
                    Files.readString(Path.of(config)) + "panda_key: correct horse\n");
            Printed printed = login(text("abcdef123\n"), _ -> false, "--paste", "--config", config);
            assertThat(printed.out()).contains("is sealed in " + desk.sessionFile());
            assertThat(printed.err()).doesNotContain("0600");
            assertThat(Files.readString(desk.sessionFile())).doesNotContain("token9token9");
            fake.otherwise(_ -> Reply.data("true"));
            assertThat(Printed.by("logout", "zerodha", "--config", config).out())
                    .contains("Logged out AB1234");
            assertThat(fake.asked().getLast().parameters()).containsEntry("access_token", "token9token9");
            assertThat(Files.exists(desk.sessionFile())).isFalse();
        }
    }

    @Test
    void seed_row_73_missing_credentials_are_named_and_a_dead_token_must_be_renewed() throws Exception {
        try (FakeKite fake = new FakeKite()) {
            SmallDesk desk = SmallDesk.in(folder, fake);
            Printed none = Printed.by("login", "zerodha", "--config", desk.config(""));
            assertThat(none.exitCode()).isEqualTo(2);
            assertThat(none.err()).contains("ZERODHA__API_KEY and ZERODHA__API_SECRET are not set");
            Printed half = Printed.by("login", "zerodha", "--config", desk.config("  api_key: key0key0\n"));
            assertThat(half.err()).contains("ZERODHA__API_SECRET is not set").doesNotContain("key0key0");
            desk.session(1_000_000_000_000_000L);
            Printed dead = Printed.by("data", "instruments", "--config", desk.config());
            assertThat(dead.exitCode()).isEqualTo(1);
            assertThat(dead.err()).contains("the access token must be renewed",
                    "./alpha-panda login zerodha");
            assertThat(fake.asked()).isEmpty();
        }
    }

    @Test
    void seed_row_72_without_a_login_nothing_that_needs_the_broker_begins() throws Exception {
        try (FakeKite fake = new FakeKite()) {
            SmallDesk desk = SmallDesk.in(folder, fake);
            Printed fetch = Printed.by("data", "fetch", "--instrument", "NSE:INFY", "--from", "2026-01-01",
                    "--config",
                    desk.config());
            assertThat(fetch.exitCode()).isEqualTo(1);
            assertThat(fetch.err()).contains("there is no session with " + fake.root(),
                    "log in: ./alpha-panda login"
                            + " zerodha --root " + fake.root());
            assertThat(fake.asked()).isEmpty();
        }
    }

    @Test
    void a_token_that_the_broker_refuses_is_told_with_its_own_words() throws Exception {
        try (FakeKite fake = new FakeKite().otherwise(_ -> Reply.error(403, "TokenException",
                "Token is invalid or has expired."))) {
            SmallDesk desk = SmallDesk.in(folder, fake);
            Printed printed = login(text("abcdef123\n"), _ -> false, "--paste", "--config", desk.config());
            assertThat(printed.exitCode()).isEqualTo(1);
            assertThat(printed.err()).contains("Token is invalid or has expired.")
                    .doesNotContain("abcdef123");
            assertThat(Files.exists(desk.sessionFile())).isFalse();
        }
    }

    @Test
    void a_session_that_is_dead_at_the_broker_is_forgotten_and_one_that_cannot_be_ended_is_kept()
            throws Exception {
        try (FakeKite fake = new FakeKite().then(Reply.page(502, "Bad Gateway"),
                Reply.error(403, "TokenException", "Incorrect `api_key` or `access_token`."))) {
            SmallDesk desk = SmallDesk.in(folder, fake);
            desk.session(ZerodhaAccess.nowMicros());
            assertThat(Printed.by("logout", "zerodha", "--config", desk.config()).exitCode()).isEqualTo(1);
            assertThat(Files.exists(desk.sessionFile())).isTrue();
            assertThat(Printed.by("logout", "zerodha", "--config", desk.config()).out())
                    .contains("the broker had ended the session already");
            assertThat(Files.exists(desk.sessionFile())).isFalse();
            assertThat(Printed.by("logout", "zerodha", "--config", desk.config()).out())
                    .contains("There is no session with");
        }
    }

    @Test
    void an_input_that_ends_without_a_token_ends_the_wait() throws Exception {
        try (FakeKite fake = new FakeKite()) {
            Printed printed = login(text(""), _ -> false, "--paste", "--config",
                    SmallDesk.in(folder, fake).config());
            assertThat(printed.exitCode()).isEqualTo(1);
            assertThat(printed.err()).contains("the input ended before a token was pasted");
        }
    }

    @Test
    void a_browser_is_only_asked_where_there_is_a_screen() {
        assertThat(Browser.opener("Linux", Map.of("PATH", "/usr/bin"))).isEmpty();
        assertThat(Browser.opener("Mac OS X", Map.of())).hasValueSatisfying(
                opener -> assertThat(opener.words("http://x")).containsExactly("open", "http://x"));
        assertThat(Browser.opener("Windows 11", Map.of())).isPresent();
    }

    private static InputStream text(String lines) {
        return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    }

    private static Printed login(InputStream in, Browser browser, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = new CommandLine(new LoginCommand(in, browser))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
                .setExecutionExceptionHandler((failure, line, _) -> {
                    line.getErr().println(failure.getMessage());
                    return 1;
                });
        String[] all = new String[arguments.length + 1];
        all[0] = "zerodha";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new Printed(command.execute(all), out.toString(), err.toString());
    }
}
