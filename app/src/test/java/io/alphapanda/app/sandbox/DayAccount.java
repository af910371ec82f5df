package io.alphapanda.app.sandbox;

import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.sandbox.login.App;
import io.alphapanda.zerodha.Surroundings;
import io.alphapanda.zerodha.http.KiteHttp;
import io.alphapanda.zerodha.http.KiteLimits;
import io.alphapanda.zerodha.http.RootAddress;
import io.alphapanda.zerodha.session.KiteCredentials;
import io.alphapanda.zerodha.session.KiteSession;
import io.alphapanda.zerodha.session.LoginRedirect;
import io.alphapanda.zerodha.session.SessionRequests;
import io.alphapanda.zerodha.ticker.TickerSession;
import io.alphapanda.zerodha.ticker.TickerSessions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/// An account at the sandbox as its owner has it: a login, a client, and sessions for a ticker.
final class DayAccount implements AutoCloseable {
    /// Shorter than a slow answer of the day.
    static final Duration ANSWER_MAX = Duration.ofMillis(700);
    private static final Duration HALT = Duration.ofMillis(400);
    private static final Duration CONNECT_MAX = Duration.ofSeconds(2);
    private static final int LOGIN_TRIES_MAX = 40;
    private static final long TRY_NANOS = 50_000_000;

    final KiteHttp http;
    /// Whoever reads the book in the same session logs in again, so that nobody needs to be asked.
    final TickerSessions tickers = new TickerSessions(() -> {});
    final AtomicInteger logins = new AtomicInteger();
    private final App app;
    private final RootAddress root;
    private final DaySandbox sandbox;
    private final HttpClient browser = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_MAX).build();
    private volatile Optional<KiteSession> session = Optional.empty();

    DayAccount(DaySandbox sandbox, App app, long seed) {
        this.sandbox = sandbox;
        this.app = app;
        root = RootAddress.of("http://127.0.0.1:" + sandbox.port());
        http = new KiteHttp(root, limits(), () -> session.map(KiteSession::signature),
                new Surroundings(InstantSource.system(), System::nanoTime, new SplittableRandom(seed),
                        Pause.real()));
    }

    private static KiteLimits limits() {
        KiteLimits usual = KiteLimits.STANDARD;
        return new KiteLimits(usual.quotesPerSecondMax(), usual.historyPerSecondMax(),
                usual.ordersPerSecondMax(), usual.othersPerSecondMax(), usual.ordersPerMinuteMax(),
                usual.ordersPerDayMax(), usual.modificationsPerOrderMax(), usual.readTriesMax(),
                Duration.ofMillis(100), Duration.ofSeconds(1), CONNECT_MAX, ANSWER_MAX,
                usual.answerBytesMax(), HALT);
    }

    App app() {
        return app;
    }

    /// Logs in as a person and an app would, through whatever the day has in store.
    synchronized void logIn() throws InterruptedException {
        KiteCredentials credentials = new KiteCredentials(app.apiKey(), app.apiSecret());
        Pause pause = Pause.real();
        String failed = "";
        for (int tries = 0; tries < LOGIN_TRIES_MAX; tries++) {
            try {
                KiteSession begun = new SessionRequests(http).begin(credentials, requestToken(),
                        sandbox.micros());
                session = Optional.of(begun);
                tickers.give(new TickerSession(begun.apiKey(), begun.accessToken()));
                logins.incrementAndGet();
                return;
            } catch (IOException refused) {
                failed = String.valueOf(refused.getMessage());
                pause.forNanos(TRY_NANOS);
            }
        }
        throw new AssertionError("no login in " + LOGIN_TRIES_MAX + " tries; the last failed: " + failed);
    }

    /// Logs in once for all who were refused with the same session.
    synchronized void logInAfter(int loginsThen) throws InterruptedException {
        if (logins.get() == loginsThen) {
            logIn();
        }
    }

    private String requestToken() throws IOException, InterruptedException {
        HttpResponse<String> page = browser.send(
                HttpRequest.newBuilder(URI.create(root + "/connect/login?v=3&auto=1&user_id="
                        + PlayAccounts.userOf(app) + "&api_key=" + app.apiKey()))
                        .timeout(Duration.ofSeconds(5)).build(),
                BodyHandlers.ofString());
        String target = page.headers().firstValue("location")
                .orElseThrow(() -> new IOException("the login page answered " + page.statusCode()));
        return LoginRedirect.pasted(target);
    }

    @Override
    public void close() {
        browser.shutdownNow();
        http.close();
    }
}
