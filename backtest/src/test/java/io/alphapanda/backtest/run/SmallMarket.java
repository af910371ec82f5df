package io.alphapanda.backtest.run;

import io.alphapanda.backtest.report.RunReport;
import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.eventlog.memory.MemoryEventLog;
import io.alphapanda.market.calendar.CalendarFile;
import io.alphapanda.trading.charges.RateTable;
import io.alphapanda.trading.risk.RiskLimits;
import io.alphapanda.trading.sizing.SizeRule;
import io.alphapanda.trading.venue.Slippage;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Minutes of one share from 09:15 of a Monday on, and a strategy that follows the last change of its close: an
/// SMA of 1 against one of 2.
final class SmallMarket {
    static final Instrument INFY = new Equity(
            new Contract(Exchange.NSE, "INFY", Price.ofRupees("0.05"), 1, Contract.NO_FREEZE));
    static final LocalDate MONDAY = LocalDate.parse("2026-06-22");

    private static final long MINUTE = 60_000_000L;

    private SmallMarket() {}

    /// Bars written `open close`, one after the other from a time of day.
    static BacktestInput bars(String from, String... openAndClose) {
        List<Bar> bars = new ArrayList<>();
        long start = Ist.micros(MONDAY, LocalTime.parse(from));
        for (String bar : openAndClose) {
            String[] prices = bar.split(" ", -1);
            bars.add(bar(start + bars.size() * MINUTE, Price.ofRupees(prices[0]), Price.ofRupees(prices[1])));
        }
        return new BacktestInput(INFY, Timeframe.M1, bars, CalendarFile.bundled());
    }

    static Bar bar(long start, Price open, Price close) {
        boolean rises = open.compareTo(close) < 0;
        return new Bar(INFY.id(), Timeframe.M1, start, start + MINUTE, open, rises ? close : open,
                rises ? open : close, close, 0);
    }

    /// Ten units, a lakh of rupees, long and short, no charges.
    static BacktestSettings settings(String cross, CloseAtEnd closeAtEnd) {
        return new BacktestSettings("sma-cross",
                Map.of("fast", "1", "slow", "2", "cross", cross, "direction", "long-short"),
                Money.ofRupees("100000"), SizeRule.of("10"), RiskLimits.DESK, Product.NRML, Slippage.NONE,
                Optional.empty(), closeAtEnd);
    }

    /// A lakh and nine more, long only, delivery, at the rates of the day.
    static BacktestSettings delivery(String size, RateTable rates) {
        return new BacktestSettings("sma-cross", Map.of("fast", "1", "slow", "2"), Money.ofRupees("1000000"),
                SizeRule.of(size), RiskLimits.DESK, Product.CNC, Slippage.NONE, Optional.of(rates),
                CloseAtEnd.NO);
    }

    static RunReport run(BacktestInput input, BacktestSettings settings) {
        return new Backtest(input, settings, () -> 0).run(new MemoryEventLog());
    }
}
