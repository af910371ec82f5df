package io.alphapanda.market.files;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.market.calendar.SessionLookup;
import io.alphapanda.market.format.BarFormat;
import io.alphapanda.market.format.BarLabel;
import io.alphapanda.market.format.FormatRecognition;
import io.alphapanda.market.format.KiteCandles;
import io.alphapanda.market.format.RowLayout;
import io.alphapanda.market.format.UnreadableBarFile;
import io.alphapanda.market.instruments.KnownSymbols;
import io.alphapanda.market.text.CsvLines;
import io.alphapanda.market.text.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Reads bar files. One reader may read many files, one after the other; not thread-safe.
///
/// Prices are taken as they are, to six decimals, never rounded to ticks; fractions of a unit of volume are
/// rounded. Rows are put in time order. Nothing is repaired and nothing is left out in silence.
public final class BarReader {
    private final TradingCalendar calendar;
    private final KnownSymbols symbols;

    /// Reads with the sessions of `calendar`, and looks instruments up in `symbols`.
    public BarReader(TradingCalendar calendar, KnownSymbols symbols) {
        this.calendar = calendar;
        this.symbols = symbols;
    }

    /// Reads one file, plain or gzipped.
    ///
    /// @throws UnreadableBarFile if it cannot be read as bars at all, or holds no good row
    /// @throws IOException if it cannot be opened or is damaged
    public BarSeries read(Path path, BarFileOptions options, LoadProgress progress) throws IOException {
        try (TextFile text = TextFile.open(path)) {
            text.readMore();
            boolean json = options.format().isPresent() ? options.format().get() == BarFormat.KITE_JSON
                    : KiteCandles.isJson(text);
            if (!json) {
                CsvLines lines = new CsvLines(text);
                RowLayout layout = new FormatRecognition(path, lines).layout(options.format());
                return read(path, options, layout, lines, text, progress);
            }
            try (TextFile rows = new KiteCandles(path).asRows(text.readAll())) {
                return read(path, options, KiteCandles.layout(), new CsvLines(rows), text, progress);
            }
        }
    }

    private BarSeries read(Path path, BarFileOptions options, RowLayout layout, CsvLines lines, TextFile text,
            LoadProgress progress) throws IOException {
        BarRows rows = new BarRows();
        RowParser parser = new RowParser(lines, layout);
        MalformedRowCount malformed = new MalformedRowCount(lines);
        for (int i = 0; i < layout.headerLines(); i++) {
            lines.next();
        }
        long rowCount = 0;
        while (lines.next()) {
            Optional<RowFault> fault = parser.add(rows);
            if (fault.isPresent()) {
                malformed.add(fault.get());
            }
            if (++rowCount % LoadProgress.ROWS_BETWEEN == 0) {
                progress.loaded(rowCount, text.bytesRead(), text.bytesTotal());
            }
        }
        if (rows.count() == 0) {
            throw new UnreadableBarFile(
                    path + " holds no bar that can be read: " + malformed.summary(rowCount));
        }
        Timeframe timeframe = new TimeframeGuess(path).of(rows.earliestTimes(TimeframeGuess.ROWS_SAMPLED));
        if (timeframe == Timeframe.D1) {
            rows.mapTimes(
                    time -> Ist.epochDay(time) * Ist.DAY_MICROS - Ist.OFFSET.getTotalSeconds() * 1_000_000L);
        }
        int[] kept = rows.sorted(row -> malformed.addDuplicate(rows.line(row), rows.position(row)));
        Instrument instrument = symbols.resolve(symbol(path, options, parser.symbol()));
        BarLabel label = options.label().orElse(layout.format().usualLabel());
        List<Bar> bars = bars(rows, kept, instrument, timeframe, label);
        return new BarSeries(path, instrument, symbols.isKnown(instrument), layout.format(), label, timeframe,
                bars, rowCount, rows.reordered(kept), malformed.total());
    }

    private String symbol(Path path, BarFileOptions options, String inFile) {
        return options.symbol().orElseGet(
                () -> inFile.isEmpty() ? symbols.guessFrom(String.valueOf(path.getFileName())) : inFile);
    }

    private List<Bar> bars(BarRows rows, int[] kept, Instrument instrument, Timeframe timeframe,
            BarLabel label) {
        BarTimes times = new BarTimes(new SessionLookup(calendar, instrument.segment()), timeframe, label);
        Bar[] bars = new Bar[kept.length];
        for (int i = 0; i < kept.length; i++) {
            int row = kept[i];
            long time = rows.time(row);
            bars[i] = new Bar(instrument.id(), timeframe, times.start(time), times.end(time),
                    new Price(rows.open(row)), new Price(rows.high(row)), new Price(rows.low(row)),
                    new Price(rows.close(row)), rows.volume(row));
        }
        return Collections.unmodifiableList(Arrays.asList(bars));
    }
}
