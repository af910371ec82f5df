package io.alphapanda.app.bars;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.market.bars.BarResampler;
import io.alphapanda.market.bars.BarsInHours;
import io.alphapanda.market.bars.HoursMode;
import io.alphapanda.market.bars.SessionHours;
import io.alphapanda.market.files.BarFileOptions;
import io.alphapanda.market.files.BarReader;
import io.alphapanda.market.files.BarSeries;
import io.alphapanda.market.files.LoadProgress;
import io.alphapanda.market.format.BarFormat;
import io.alphapanda.market.format.BarLabel;
import io.alphapanda.market.instruments.KnownSymbols;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Of which bars: the file, and which of it.
public final class BarOptions {
    @Option(names = "--bars", required = true, paramLabel = "FILE",
            description = "Bars of one instrument: CSV or Kite JSON, plain or gzipped.")
    private Path bars = Path.of("");
    @Option(names = "--symbol", paramLabel = "S",
            description = "What it is, as NIFTY or RELIANCE. Otherwise the file's own column or name says it.")
    private Optional<String> symbol = Optional.empty();
    @Option(names = "--format", paramLabel = "F",
            description = "How the file is written, where it is not recognised. A wrong name lists the choices.")
    private Optional<String> format = Optional.empty();
    @Option(names = "--label", paramLabel = "start|end",
            description = "Which end of a bar its times name. Otherwise as usual for the format.")
    private Optional<String> label = Optional.empty();
    @Option(names = "--timeframe", paramLabel = "T",
            description = "Make longer bars first: 1m, 5m, 15m, 1h or 1d, counted from the session's open.")
    private Optional<String> timeframe = Optional.empty();
    @Option(names = "--from", paramLabel = "DATE", description = "First day, as 2021-01-31.")
    private Optional<LocalDate> from = Optional.empty();
    @Option(names = "--to", paramLabel = "DATE", description = "Last day, itself included.")
    private Optional<LocalDate> to = Optional.empty();
    @Option(names = "--hours", paramLabel = "exchange|all", defaultValue = "exchange",
            description = "Only bars within the exchange's hours of their date (default), or every bar as it stands.")
    private String hours = "exchange";

    /// The file that was named.
    public Path file() {
        return bars;
    }

    /// Reads the file, and makes the bars that were asked for.
    ///
    /// @throws IOException if the file cannot be read
    public ChosenBars read(TradingCalendar calendar, LoadProgress progress) throws IOException {
        BarFileOptions options = new BarFileOptions(symbol, format.map(BarFormat::of),
                label.map(BarLabel::of));
        HoursMode mode = HoursMode.of(hours);
        Optional<Timeframe> wanted = timeframe.map(Timeframe::of);
        BarSeries series = new BarReader(calendar, KnownSymbols.bundled()).read(bars, options, progress);
        MarketSegment segment = series.instrument().segment();
        List<Bar> dated = series.bars().stream().filter(this::isInRange).toList();
        BarsInHours inHours = new SessionHours(calendar, segment, mode).select(dated);
        Timeframe target = wanted.orElse(series.timeframe());
        List<Bar> chosen = target == series.timeframe() ? inHours.inside()
                : new BarResampler(calendar, segment, target).resample(inHours.inside());
        return new ChosenBars(series, inHours, target, chosen);
    }

    private boolean isInRange(Bar bar) {
        if (from.isEmpty() && to.isEmpty()) {
            return true;
        }
        LocalDate date = Ist.date(bar.startMicros());
        return from.map(first -> !date.isBefore(first)).orElse(true)
                && to.map(last -> !date.isAfter(last)).orElse(true);
    }
}
