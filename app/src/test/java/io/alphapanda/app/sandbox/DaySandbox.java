package io.alphapanda.app.sandbox;

import io.alphapanda.backtest.run.ShippedRates;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.market.calendar.CalendarFile;
import io.alphapanda.sandbox.accounts.PositionRow;
import io.alphapanda.sandbox.exchange.Exchange;
import io.alphapanda.sandbox.exchange.Pace;
import io.alphapanda.sandbox.exchange.RunningExchange;
import io.alphapanda.sandbox.exchange.SandboxMarket;
import io.alphapanda.sandbox.faults.FaultPanel;
import io.alphapanda.sandbox.http.EdgeSettings;
import io.alphapanda.sandbox.http.SandboxServer;
import io.alphapanda.sandbox.http.Surroundings;
import io.alphapanda.sandbox.login.App;
import io.alphapanda.sandbox.orders.OrderRow;
import io.alphapanda.sandbox.terms.AccountId;
import io.alphapanda.sandbox.terms.SandboxSettings;
import io.alphapanda.sandbox.ticker.TickerLimits;
import io.alphapanda.trading.charges.ChargeSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// A sandbox in this process for one trading day, whose market time a thread moves forward at a chosen speed.
final class DaySandbox implements AutoCloseable {
    static final LocalDate DATE = LocalDate.of(2026, 11, 23);
    private static final long STEP_NANOS = 5_000_000;
    private static final LocalTime NIGHT = LocalTime.of(23, 0);

    final TradingCalendar calendar;
    final List<App> apps;
    private final Exchange exchange;
    private final SandboxServer server;
    private final Thread hand;
    private volatile int speed;
    private volatile boolean isOver;

    /// @param hours of the day's calendar row: pre-open, open, closing auction, close and cut-off
    /// @param start the time of day at which market time begins to move
    DaySandbox(Path folder, long seed, String hours, LocalTime start, int speed) throws IOException {
        this.speed = speed;
        Path added = folder.resolve("day.calendar");
        Files.writeString(added, "special " + DATE + " SHARES " + hours + "\nspecial " + DATE
                + " INDEX,DERIVATIVES " + hours + "\n");
        calendar = CalendarFile.bundledWith(added);
        PlayAccounts accounts = new PlayAccounts(2, "10000000", Optional.empty(), Optional.empty());
        apps = accounts.apps();
        SandboxSettings settings = SandboxSettings.usual(calendar, new ChargeSheet(ShippedRates.zerodha()),
                accounts.funded());
        exchange = RunningExchange.open(settings, SandboxMarket.simulated(seed, DATE, calendar), Pace.BY_HAND,
                InstantSource.system(), folder.resolve("exchange"), "a day");
        exchange.advanceTo(Ist.micros(DATE, start));
        server = SandboxServer.open(exchange, apps,
                EdgeSettings.USUAL.at(0, 0).ticker(TickerLimits.USUAL.coalescing(Duration.ofMillis(20))),
                new Surroundings(InstantSource.system(), System::nanoTime, new SplittableRandom(seed),
                        new SplittableRandom(seed + 1)),
                "a day for tests");
        hand = Thread.ofPlatform().name("hand-of-the-day").daemon().start(this::move);
    }

    private void move() {
        Pause pause = Pause.real();
        long night = Ist.micros(DATE, NIGHT);
        long before = System.nanoTime();
        try {
            while (!isOver) {
                pause.forNanos(STEP_NANOS);
                long now = System.nanoTime();
                long micros = exchange.marketMicros() + (now - before) / 1_000 * speed;
                before = now;
                exchange.advanceTo(Math.min(micros, night));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Market seconds in a second from now on.
    void speed(int times) {
        speed = times;
    }

    /// Market time, in microseconds of UTC.
    long micros() {
        return exchange.marketMicros();
    }

    /// Market time, as a clock of whoever trades there.
    InstantSource clock() {
        return () -> Instant.EPOCH.plus(micros(), ChronoUnit.MICROS);
    }

    boolean isPast(LocalTime time) {
        return micros() >= Ist.micros(DATE, time);
    }

    FaultPanel faults() {
        return server.faults();
    }

    int port() {
        return server.port();
    }

    /// The whole book of an account.
    List<OrderRow> book(App app) {
        return exchange.orders(account(app));
    }

    /// Units of each instrument that is held, all products together, none of zero.
    Map<String, Long> held(App app) {
        Map<String, Long> held = new TreeMap<>();
        for (PositionRow row : exchange.positions(account(app)).net()) {
            held.merge(row.exchange() + ":" + row.tradingsymbol(), row.quantity(), Long::sum);
        }
        held.values().removeIf(units -> units == 0);
        return held;
    }

    private static AccountId account(App app) {
        return new AccountId(PlayAccounts.userOf(app));
    }

    @Override
    public void close() {
        isOver = true;
        try {
            hand.join();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        server.close();
        exchange.close();
    }
}
