package io.alphapanda.sandbox.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.FutureContract;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.market.calendar.CalendarFile;
import io.alphapanda.market.stream.MarketStream;
import io.alphapanda.sandbox.orders.OrderRequest;
import io.alphapanda.sandbox.orders.OrderRow;
import io.alphapanda.sandbox.terms.AccountFunds;
import io.alphapanda.sandbox.terms.AccountId;
import io.alphapanda.sandbox.terms.KiteProduct;
import io.alphapanda.sandbox.terms.Refusal;
import io.alphapanda.sandbox.terms.SandboxSettings;
import io.alphapanda.trading.charges.ChargeSheet;
import io.alphapanda.trading.charges.RateTable;

/// An exchange in which time moves by hand, with two accounts and a few instruments.
final class Room implements AutoCloseable {
    static final AccountId ANNA = new AccountId("AN0001");
    static final AccountId BALA = new AccountId("BA0002");
    static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    static final TradingCalendar CALENDAR = CalendarFile.bundled();
    /// A share with futures: it closes in an auction.
    static final Equity SBIN = equity(contract("SBIN"), true);
    /// A share without.
    static final Equity TINY = equity(contract("TINY"), false);
    static final FutureContract FUT = future();

    final RunningExchange exchange;
    private LocalDate date = MONDAY;

    Room(Path folder, MarketStream market) {
        this(folder, market, settings());
    }

    Room(Path folder, MarketStream market, SandboxSettings settings) {
        this(RunningExchange.open(settings, new SandboxMarket("a script", MONDAY, market), Pace.BY_HAND,
                InstantSource.fixed(Instant.EPOCH), folder, "test"));
    }

    Room(RunningExchange exchange) {
        this.exchange = exchange;
    }

    private static Equity equity(Contract contract, boolean hasFutures) {
        return new Equity(contract.id(), contract, hasFutures);
    }

    private static Contract contract(String symbol) {
        return new Contract(io.alphapanda.domain.instrument.Exchange.NSE, symbol, Price.ofRupees("0.05"), 1,
                Contract.NO_FREEZE);
    }

    private static FutureContract future() {
        Contract contract = new Contract(io.alphapanda.domain.instrument.Exchange.NFO, "SBIN26DECFUT",
                Price.ofRupees("0.05"), 750, 3_100);
        return new FutureContract(contract.id(), contract, SBIN.id(), LocalDate.of(2026, 12, 29),
                MarketSegment.DERIVATIVES);
    }

    static SandboxSettings settings() {
        return settings("1000000");
    }

    /// @param rupees that each account starts with
    static SandboxSettings settings(String rupees) {
        return SandboxSettings.usual(CALENDAR, new ChargeSheet(rates()),
                List.of(new AccountFunds(ANNA, Money.ofRupees(rupees), Money.ZERO),
                        new AccountFunds(BALA, Money.ofRupees(rupees), Money.ZERO)));
    }

    static RateTable rates() {
        try (InputStream in = RateTable.class.getResourceAsStream("zerodha.rates")) {
            return RateTable.parse(new String(Objects.requireNonNull(in, "zerodha.rates").readAllBytes(),
                    StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A quiet market: Friday closed at 800, Monday opens there and shows 100 units on each side.
    static ScriptedMarket quietMarket() {
        ScriptedMarket market = new ScriptedMarket();
        for (var instrument : List.of(SBIN, TINY, FUT)) {
            long units = instrument.lotSize() * 100;
            market.tick(FRIDAY, "15:00:00", instrument, "800", units, units, "799.95", units, "800.05",
                    units);
            market.tick(MONDAY, "09:15:01", instrument, "800", units, units, "799.95", units, "800.05",
                    units);
        }
        return market;
    }

    void at(String time) {
        exchange.advanceTo(Ist.micros(date, LocalTime.parse(time)));
    }

    void at(LocalDate day, String time) {
        date = day;
        at(time);
    }

    String place(AccountId account, OrderRequest request) {
        return exchange.place(account, request).orderId();
    }

    String limit(AccountId account, Side side, long quantity, String price) {
        return place(account, OrderRequest.limit("NSE", "SBIN", side, quantity, KiteProduct.MIS,
                Price.ofRupees(price)));
    }

    OrderRow order(AccountId account, String id) {
        return exchange.orders(account).stream().filter(row -> row.orderId().equals(id)).findFirst()
                .orElseThrow();
    }

    List<String> statuses(AccountId account, String id) {
        return exchange.history(account, id).stream().map(OrderRow::status).toList();
    }

    /// What a request is refused with.
    static Refusal refusal(Runnable request) {
        try {
            request.run();
        } catch (Refusal refusal) {
            return refusal;
        }
        throw new AssertionError("the request was not refused");
    }

    static Optional<String> none() {
        return Optional.empty();
    }

    @Override
    public void close() {
        exchange.close();
    }
}
