package io.alphapanda.app.sandbox;

import io.alphapanda.app.run.CtrlC;
import io.alphapanda.backtest.run.ShippedRates;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.market.calendar.CalendarFile;
import io.alphapanda.sandbox.exchange.Exchange;
import io.alphapanda.sandbox.exchange.RunningExchange;
import io.alphapanda.sandbox.http.SandboxServer;
import io.alphapanda.sandbox.http.Surroundings;
import io.alphapanda.sandbox.terms.SandboxSettings;
import io.alphapanda.trading.charges.ChargeSheet;
import java.io.IOException;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `alpha-panda sandbox`.
@Command(name = "sandbox", mixinStandardHelpOptions = true, sortOptions = false, usageHelpWidth = 100,
        description = {"Starts an exchange in a box that speaks Kite Connect v3, until Ctrl-C.",
            "The broker's own client libraries trade there, with play money, once one line is changed.",
            "Started again, it goes on where it stopped.", ""},
        footer = {"", "Examples:", "  A simulated market, ten times as fast:",
            "    alpha-panda sandbox --speed 10",
            "  The same, with every tenth answer lost and a burst of 429:",
            "    alpha-panda sandbox --fault lost-answer=0.1 --fault throttle=20x",
            "  A recorded day:", "    alpha-panda sandbox --market replay NIFTY_1m.csv.gz --state nifty-day"})
public final class SandboxCommand implements Callable<Integer> {
    private static final Duration LOOK = Duration.ofMillis(100);

    @Mixin
    private final SandboxOptions options = new SandboxOptions();
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        TradingCalendar calendar = CalendarFile.bundled();
        SandboxHome home = new SandboxHome(options.state());
        options.check();
        if (options.isFresh()) {
            home.putAside(nowMicros())
                    .ifPresent(aside -> out.println("The earlier state is in " + aside + " now."));
        }
        OpenedMarket market = OpenedMarket.of(home, options.market(), calendar, nowMicros());
        try (CtrlC ctrlC = CtrlC.heard(); market) {
            serve(home, market, calendar, ctrlC, out);
        }
        return 0;
    }

    private void serve(SandboxHome home, OpenedMarket market, TradingCalendar calendar, CtrlC ctrlC,
            PrintWriter out) {
        PlayAccounts accounts = options.accounts();
        SandboxSettings settings = SandboxSettings.usual(calendar, new ChargeSheet(ShippedRates.zerodha()),
                accounts.funded());
        String description = market.shown() + ", " + (options.speed().equals("max") ? "as fast as it goes"
                : options.speed() + "× the clock");
        try (Exchange exchange = RunningExchange.open(settings, market.market(), options.pace(),
                InstantSource.system(), home.exchange(), spec.root().version()[0])) {
            exchange.advanceTo(Ist.micros(market.market().firstDate(), options.from()));
            Surroundings surroundings = new Surroundings(InstantSource.system(), System::nanoTime,
                    new SecureRandom(), new SplittableRandom(options.faultSeed()));
            try (SandboxServer server = SandboxServer.open(exchange, accounts.apps(), options.edge(),
                    surroundings, description)) {
                options.faults().forEach(server.faults()::set);
                new Announcement(options.edge().host(), server.port(), server.controlPort(), description,
                        exchange.marketMicros(), accounts).print(out);
                while (!ctrlC.isAsked()) {
                    LockSupport.parkNanos(LOOK.toNanos());
                }
            }
        }
        out.println("The sandbox has stopped; its state is in " + home.path() + ".");
        out.flush();
    }

    private static long nowMicros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }
}
