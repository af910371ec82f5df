package io.alphapanda.benchmarks.input;

import io.alphapanda.backtest.run.BacktestInput;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Price;
import io.alphapanda.market.bars.HoursMode;
import io.alphapanda.market.bars.SessionHours;
import io.alphapanda.market.calendar.CalendarFile;
import io.alphapanda.market.files.BarFileOptions;
import io.alphapanda.market.files.BarReader;
import io.alphapanda.market.files.LoadProgress;
import io.alphapanda.market.generated.GeneratedBars;
import io.alphapanda.market.instruments.KnownSymbols;
import io.alphapanda.domain.time.TradingCalendar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One instrument's minutes within the exchange's hours.
///
/// @param name says which they are, for people
/// @param input as a backtest takes it
public record BenchMarket(String name, BacktestInput input) {
    /// So many rows has the file of real minutes, bars outside hours among them.
    public static final int BARS_USUAL = 139_552;

    private static final String FILE = "bars/NIFTY_1m_2021-01_2022-06.csv.gz";
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final long SEED = 20210101;

    /// At most `barsMax` bars: the real ones below the folder `panda.data`, else generated ones.
    public static BenchMarket of(int barsMax) {
        return realFile().map(file -> read(file, barsMax))
                .orElseGet(() -> generated("NIFTY", Price.ofRupees("14000"), barsMax));
    }

    /// The file of real minutes, where it is at hand.
    public static Optional<Path> realFile() {
        return Optional.ofNullable(System.getProperty("panda.data")).map(folder -> Path.of(folder, FILE))
                .filter(Files::isReadable);
    }

    /// Exactly `count` generated bars of a known symbol.
    public static BenchMarket generated(String symbol, Price start, int count) {
        TradingCalendar calendar = CalendarFile.bundled();
        Instrument instrument = KnownSymbols.bundled().resolve(symbol);
        List<Bar> bars = new GeneratedBars(calendar, instrument, start, SEED + symbol.hashCode())
                .days(FIRST, FIRST.plusDays(7 + count / 200)).subList(0, count);
        return new BenchMarket("generated minutes",
                new BacktestInput(instrument, Timeframe.M1, bars, calendar));
    }

    private static BenchMarket read(Path file, int barsMax) {
        try {
            TradingCalendar calendar = CalendarFile.bundled();
            var series = new BarReader(calendar, KnownSymbols.bundled()).read(file, BarFileOptions.none(),
                    LoadProgress.SILENT);
            List<Bar> inside = new SessionHours(calendar, series.instrument().segment(), HoursMode.EXCHANGE)
                    .select(series.bars()).inside();
            return new BenchMarket("NIFTY minutes of 2021-01 to 2022-06",
                    new BacktestInput(series.instrument(), series.timeframe(),
                            inside.subList(0, Math.min(barsMax, inside.size())), calendar));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The bars.
    public List<Bar> bars() {
        return input.bars();
    }
}
