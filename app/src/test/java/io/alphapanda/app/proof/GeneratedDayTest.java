package io.alphapanda.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.alphapanda.backtest.report.RunReport;
import io.alphapanda.backtest.run.Backtest;
import io.alphapanda.backtest.run.BacktestInput;
import io.alphapanda.backtest.run.BacktestSettings;
import io.alphapanda.backtest.run.CloseAtEnd;
import io.alphapanda.backtest.run.ShippedRates;
import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.MarketIndex;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.eventlog.file.FileEventLog;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.memory.MemoryEventLog;
import io.alphapanda.market.calendar.CalendarFile;
import io.alphapanda.market.generated.GeneratedBars;
import io.alphapanda.trading.risk.RiskLimits;
import io.alphapanda.trading.sizing.SizeRule;
import io.alphapanda.trading.venue.Slippage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A generated market day, committed as seed and expected hash, so that exactness is proven where the shared data
/// is absent.
class GeneratedDayTest {
    private static final long SEED = 20_260_316;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 16);
    /// Changes only with the generated market, what deciders decide, or the payload of a decision. Then: this line.
    private static final String EVENTS_HASH = "0e25fc49293571e8c247abc01da18f161925dac939f07b85808a8830b3859c6f";

    @TempDir
    private Path folder;

    @Test
    void two_runs_in_memory_give_the_committed_hash() {
        RunReport first = inMemory();
        assertThat(first.trips()).hasSizeGreaterThan(5);
        assertThat(first.eventsHash()).isEqualTo(inMemory().eventsHash()).isEqualTo(EVENTS_HASH);
    }

    @Test
    void the_file_log_gives_the_hash_of_the_memory_log() {
        try (EventLog file = FileEventLog.open(folder)) {
            assertThat(backtest().run(file).eventsHash()).isEqualTo(EVENTS_HASH);
        }
    }

    @Test
    void a_finished_run_that_is_started_again_adds_nothing() {
        long events;
        try (EventLog file = FileEventLog.open(folder)) {
            events = backtest().run(file).events();
        }
        try (EventLog file = FileEventLog.open(folder)) {
            RunReport again = backtest().run(file);
            assertThat(again.eventsHash()).isEqualTo(EVENTS_HASH);
            assertThat(again.events()).isEqualTo(events);
        }
    }

    private static RunReport inMemory() {
        try (EventLog memory = new MemoryEventLog()) {
            return backtest().run(memory);
        }
    }

    private static Backtest backtest() {
        TradingCalendar calendar = CalendarFile.bundled();
        MarketIndex nifty = new MarketIndex(
                new Contract(Exchange.NSE, "NIFTY 50", Price.ofRupees("0.05"), 1, Contract.NO_FREEZE));
        List<Bar> bars = new GeneratedBars(calendar, nifty, Price.ofRupees("22000"), SEED).days(DAY, DAY);
        assertThat(bars).hasSize(375);
        BacktestSettings settings = new BacktestSettings("ema-cross",
                Map.of("fast", "5", "slow", "13", "direction", "long-short"), Money.ofRupees("1000000"),
                new SizeRule.ShareOfEquity(Rate.ofPercent("60")), RiskLimits.DESK, Product.MIS,
                new Slippage(Rate.ofBasisPoints("0.5")), Optional.of(ShippedRates.zerodha()), CloseAtEnd.NO);
        return new Backtest(new BacktestInput(nifty, Timeframe.M1, bars, calendar), settings, () -> 0L);
    }
}
