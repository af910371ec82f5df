package io.alphapanda.app.login;

import io.alphapanda.app.config.DeskConfiguration;
import io.alphapanda.app.config.ZerodhaConfiguration;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.zerodha.http.KiteHttp;
import io.alphapanda.zerodha.session.KiteCredentials;
import io.alphapanda.zerodha.session.KiteSession;
import io.alphapanda.zerodha.session.RedirectCatcher;
import io.alphapanda.zerodha.session.SessionRequests;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `alpha-panda login`.
@Command(name = "login", mixinStandardHelpOptions = true, sortOptions = false, usageHelpWidth = 100,
        description = {
            "Logs in to the broker: opens its page, catches the browser's return or takes what is pasted,",
            "and keeps the session until the broker ends it, the next morning at six.", ""},
        footer = {"",
            "The app's redirect URL in the broker's developer console must be http://127.0.0.1:5170/, or",
            "whatever port ZERODHA__REDIRECT_PORT says. Credentials: ZERODHA__API_KEY and ZERODHA__API_SECRET, in .env",
            "or the environment. With PANDA_KEY set the session is sealed on disk.", "", "Examples:",
            "  alpha-panda login zerodha", "  alpha-panda login zerodha --root http://127.0.0.1:8100",
            "  alpha-panda login zerodha --paste"})
public final class LoginCommand implements Callable<Integer> {
    private final InputStream in;
    private final Browser browser;
    @Parameters(index = "0", paramLabel = "BROKER", description = "Which broker: zerodha.")
    private BrokerName broker = BrokerName.ZERODHA;
    @Mixin
    private final ZerodhaOptions options = new ZerodhaOptions();
    @Option(names = "--paste",
            description = "Do not wait for the browser on this machine: the address that it is sent"
                    + " to, or the token in it, is pasted here.")
    private boolean isPasted;
    @Option(names = "--no-browser", description = "Only print the address of the login.")
    private boolean isWithoutBrowser;
    @Option(names = "--wait", paramLabel = "MINUTES", defaultValue = "10",
            description = "How long to wait for the login. Default: ${DEFAULT-VALUE}")
    private int waitMinutes = 10;
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// The command.
    ///
    /// @param in where a token may be pasted
    public LoginCommand(InputStream in, Browser browser) {
        this.in = in;
        this.browser = browser;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return switch (broker) {
            case ZERODHA -> atZerodha();
        };
    }

    private int atZerodha() throws IOException, InterruptedException {
        DeskConfiguration desk = options.desk();
        ZerodhaConfiguration zerodha = desk.zerodha();
        KiteCredentials credentials = zerodha.credentials();
        if (waitMinutes < 1 || waitMinutes > 60) {
            throw new IllegalArgumentException("--wait must be from 1 to 60 minutes, was " + waitMinutes);
        }
        PrintWriter out = spec.commandLine().getOut();
        ZerodhaAccess access = new ZerodhaAccess(zerodha);
        String state = ZerodhaAccess.unguessable();
        Optional<RedirectCatcher> catcher = isPasted ? Optional.empty() : catcher(zerodha, state);
        try {
            ask(credentials.loginUrl(zerodha.page(), state), catcher);
            String token = new LoginWait(
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), out,
                    Duration.ofMinutes(waitMinutes)).token(catcher);
            try (KiteHttp http = access.withoutSession()) {
                keep(access, new SessionRequests(http).begin(credentials, token, ZerodhaAccess.nowMicros()));
            }
        } finally {
            catcher.ifPresent(RedirectCatcher::close);
        }
        return 0;
    }

    private Optional<RedirectCatcher> catcher(ZerodhaConfiguration zerodha, String state) {
        try {
            return Optional.of(RedirectCatcher.listening(zerodha.redirectPort(), state));
        } catch (IOException taken) {
            spec.commandLine().getErr().println("port " + zerodha.redirectPort() + " cannot be listened at: "
                    + taken.getMessage()
                    + "; paste the address, or set ZERODHA__REDIRECT_PORT to a free port");
            return Optional.empty();
        }
    }

    private void ask(String address, Optional<RedirectCatcher> catcher) {
        PrintWriter out = spec.commandLine().getOut();
        boolean isShown = !isWithoutBrowser && browser.shows(address);
        out.println(isShown ? "Your browser shows the broker's login. If not, open:"
                : "Open this address and log in:");
        out.println("  " + address);
        catcher.ifPresent(waiting -> out
                .println("Waiting for it to come back to http://127.0.0.1:" + waiting.port() + "/"));
        out.println((catcher.isPresent() ? "or paste" : "Paste")
                + " the address that the browser was sent to, or the request_token in it:");
        out.flush();
    }

    private void keep(ZerodhaAccess access, KiteSession session) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Optional<String> warning = access.sessionFile().save(session);
        out.println("Logged in as " + session.userId() + " at " + access.zerodha().root() + "; the session "
                + (warning.isEmpty() ? "is sealed in " + access.sessionFile().path() + " and " : "")
                + "ends at "
                + Ist.shown(access.zerodha().life().endMicros(session)) + " IST.");
        out.flush();
        PrintWriter err = spec.commandLine().getErr();
        warning.ifPresent(text -> err.println("warning: " + text));
        access.zerodha().life().warning(session, ZerodhaAccess.nowMicros())
                .ifPresent(text -> err.println("warning: " + text));
        err.flush();
    }
}
