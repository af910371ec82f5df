package io.alphapanda.sandbox.http;

import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.market.calendar.CalendarFile;
import io.alphapanda.sandbox.exchange.Exchange;
import io.alphapanda.sandbox.exchange.Pace;
import io.alphapanda.sandbox.exchange.RunningExchange;
import io.alphapanda.sandbox.exchange.SandboxMarket;
import io.alphapanda.sandbox.terms.AccountFunds;
import io.alphapanda.sandbox.terms.AccountId;
import io.alphapanda.sandbox.terms.SandboxSettings;
import io.alphapanda.trading.charges.ChargeSheet;
import io.alphapanda.trading.charges.RateTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;

/// The exchange itself, in the middle of a simulated morning, twenty times as fast as the clock.
final class OpenExchange {
    static final String SHARE = "INFY";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int SPEED = 20;

    private OpenExchange() {}

    static Exchange atTen() {
        TradingCalendar calendar = CalendarFile.bundled();
        Money funds = Money.ofRupees("1000000");
        SandboxSettings settings = SandboxSettings.usual(calendar, new ChargeSheet(rates()),
                List.of(new AccountFunds(new AccountId("AP0001"), funds, funds),
                        new AccountFunds(new AccountId("AP0002"), funds, funds)));
        try {
            Path folder = Files.createTempDirectory("sandbox");
            Exchange exchange = RunningExchange.open(settings, SandboxMarket.simulated(1, DAY, calendar),
                    Pace.times(SPEED), InstantSource.system(), folder, "test");
            exchange.advanceTo(Ist.micros(DAY, LocalTime.of(10, 0)));
            return exchange;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RateTable rates() {
        try (InputStream in = RateTable.class.getResourceAsStream("zerodha.rates")) {
            return RateTable.parse(new String(Objects.requireNonNull(in, "the rates").readAllBytes(),
                    StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
