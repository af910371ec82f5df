package io.alphapanda.market.simulated;

import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.FutureContract;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.OptionContract;
import io.alphapanda.domain.instrument.OptionContract.OptionRight;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.MarketSegment;
import java.time.LocalDate;

/// The terms and names of derivatives on the NIFTY, as the exchange and the broker publish them.
final class NiftyContracts {
    /// Index options trade in steps of 0.05, a future on an index between 15,000 and 30,000 in steps of 0.10
    /// (NSE, from 2025-04-15).
    private static final Price OPTION_TICK = Price.ofRupees("0.05");
    private static final Price FUTURE_TICK = Price.ofRupees("0.10");
    private static final long FREEZE_UNITS = 1_800;
    /// How a weekly symbol writes its month.
    private static final String MONTH_LETTERS = "123456789OND";

    private final InstrumentId underlying;

    NiftyContracts(InstrumentId underlying) {
        this.underlying = underlying;
    }

    /// As `NIFTY26NOVFUT`.
    FutureContract future(LocalDate expiry) {
        Contract contract = contract(monthly(expiry) + "FUT", FUTURE_TICK, expiry);
        return new FutureContract(contract.id(), contract, underlying, expiry, MarketSegment.DERIVATIVES);
    }

    /// As `NIFTY26NOV24500CE`, or `NIFTY26N1724500CE` where the expiry is not the month's.
    OptionContract option(LocalDate expiry, boolean isMonthly, long strikeRupees, OptionRight right) {
        String symbol = (isMonthly ? monthly(expiry) : weekly(expiry)) + strikeRupees
                + (right == OptionRight.CALL ? "CE" : "PE");
        Contract contract = contract(symbol, OPTION_TICK, expiry);
        return new OptionContract(contract.id(), contract, underlying, expiry,
                new Price(strikeRupees * Price.RUPEE_MICROS), right, MarketSegment.DERIVATIVES);
    }

    private static Contract contract(String symbol, Price tick, LocalDate expiry) {
        // The series of January 2026 is the first with the smaller lot.
        long lot = expiry.getYear() >= 2026 ? 65 : 75;
        return new Contract(Exchange.NFO, symbol, tick, lot, FREEZE_UNITS);
    }

    private static String monthly(LocalDate expiry) {
        return Listing.NIFTY + twoDigits(expiry.getYear() % 100) + expiry.getMonth().name().substring(0, 3);
    }

    private static String weekly(LocalDate expiry) {
        return Listing.NIFTY + twoDigits(expiry.getYear() % 100)
                + MONTH_LETTERS.charAt(expiry.getMonthValue() - 1) + twoDigits(expiry.getDayOfMonth());
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
