package io.alphapanda.app.sandbox;

import io.alphapanda.app.config.ZerodhaConfiguration;
import io.alphapanda.app.login.ZerodhaAccess;
import io.alphapanda.backtest.run.ShippedRates;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.market.calendar.CalendarFile;
import io.alphapanda.sandbox.exchange.Exchange;
import io.alphapanda.sandbox.exchange.Pace;
import io.alphapanda.sandbox.exchange.RunningExchange;
import io.alphapanda.sandbox.exchange.SandboxMarket;
import io.alphapanda.sandbox.http.EdgeSettings;
import io.alphapanda.sandbox.http.SandboxServer;
import io.alphapanda.sandbox.http.Surroundings;
import io.alphapanda.sandbox.login.App;
import io.alphapanda.sandbox.orders.OrderRow;
import io.alphapanda.sandbox.terms.AccountId;
import io.alphapanda.sandbox.terms.SandboxSettings;
import io.alphapanda.trading.charges.ChargeSheet;
import io.alphapanda.zerodha.http.KiteHttp;
import io.alphapanda.zerodha.session.KiteCredentials;
import io.alphapanda.zerodha.session.LoginRedirect;
import io.alphapanda.zerodha.session.SessionRequests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/// A sandbox in this process whose market is open now, by the clock on the wall, whatever the day and the hour.
public final class NowSandbox implements AutoCloseable {
    private static final long SEED = 1;
    private static final Pattern SOCKET = Pattern.compile("\"waiting\"");
    private static final int SESSION_MINUTES = 40;
    private static final int OPEN_SINCE_MINUTES = 1;

    private final Path calendar;
    private final App app;
    private final Exchange exchange;
    private final SandboxServer server;

    /// Opens the market a minute or two ago; its files are in a folder.
    public NowSandbox(Path folder) throws IOException {
        long now = ZerodhaAccess.nowMicros();
        LocalDate today = Ist.date(now);
        calendar = folder.resolve("now.calendar");
        LocalTime open = opening(now);
        String hours = "%s %s - %s %s".formatted(open.minusMinutes(1), open,
                open.plusMinutes(SESSION_MINUTES),
                open.plusMinutes(SESSION_MINUTES - 1));
        Files.writeString(calendar, "special " + today + " SHARES " + hours + "\nspecial " + today
                + " INDEX,DERIVATIVES " + hours + "\n");
        TradingCalendar hoursOfNow = CalendarFile.bundledWith(calendar);
        PlayAccounts accounts = new PlayAccounts(1, "10000000", Optional.empty(), Optional.empty());
        app = accounts.apps().getFirst();
        exchange = RunningExchange.open(
                SandboxSettings.usual(hoursOfNow, new ChargeSheet(ShippedRates.zerodha()), accounts.funded()),
                SandboxMarket.simulated(SEED, today, hoursOfNow), Pace.times(1), InstantSource.system(),
                folder.resolve("exchange"), "a market that is open now");
        exchange.advanceTo(ZerodhaAccess.nowMicros());
        server = SandboxServer.open(exchange, List.of(app), EdgeSettings.USUAL.at(0, 0),
                new Surroundings(InstantSource.system(), System::nanoTime, new SplittableRandom(SEED),
                        new SplittableRandom(SEED + 1)),
                "a market that is open now");
    }

    /// Within today, which the session does not leave: it closes two minutes before midnight at the latest.
    private static LocalTime opening(long micros) {
        LocalTime now = Ist.time(micros);
        LocalTime first = LocalTime.of(0, 1);
        LocalTime last = LocalTime.of(23, 58).minusMinutes(SESSION_MINUTES);
        LocalTime wanted = now.isBefore(first.plusMinutes(OPEN_SINCE_MINUTES)) ? first
                : now.minusMinutes(OPEN_SINCE_MINUTES);
        return (wanted.isAfter(last) ? last : wanted).withSecond(0).withNano(0);
    }

    /// The file of the calendar that it goes by.
    public Path calendar() {
        return calendar;
    }

    /// Its lines below `zerodha:` in the configuration of a desk.
    public String configuration() {
        return "{root: 'http://127.0.0.1:%d', api_key: %s, api_secret: %s}".formatted(server.port(),
                app.apiKey(), app.apiSecret());
    }

    /// Logs a desk in, and keeps the session where the desk looks for it.
    public void logIn(ZerodhaConfiguration desk) throws IOException, InterruptedException {
        ZerodhaAccess access = new ZerodhaAccess(desk);
        try (HttpClient browser = HttpClient.newHttpClient(); KiteHttp http = access.following()) {
            String target = browser
                    .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port()
                            + "/connect/login?v=3&auto=1&user_id=" + PlayAccounts.userOf(app) + "&api_key="
                            + app.apiKey())).build(), BodyHandlers.discarding())
                    .headers().firstValue("location").orElseThrow();
            Optional<String> _ = access.sessionFile()
                    .save(new SessionRequests(http).begin(new KiteCredentials(app.apiKey(), app.apiSecret()),
                            LoginRedirect.pasted(target), ZerodhaAccess.nowMicros()));
        }
    }

    /// The whole book of its account.
    public List<OrderRow> book() {
        return exchange.orders(new AccountId(PlayAccounts.userOf(app)));
    }

    /// How many sockets of its ticker are open.
    public long sockets() {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            String page = browser
                    .send(HttpRequest
                            .newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/sandbox/state"))
                            .build(), BodyHandlers.ofString())
                    .body();
            return SOCKET.matcher(page).results().count();
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("the test was told to end", stopped);
        }
    }

    @Override
    public void close() {
        server.close();
        exchange.close();
    }
}
