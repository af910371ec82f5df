package io.alphapanda.market.replay;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.market.files.BarFileOptions;
import io.alphapanda.market.files.BarReader;
import io.alphapanda.market.files.BarSeries;
import io.alphapanda.market.files.LoadProgress;
import io.alphapanda.market.instruments.KnownSymbols;
import io.alphapanda.market.text.CsvLines;
import io.alphapanda.market.text.TextFile;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// Opens a file as what its first kilobytes show it to be.
final class FileOpening {
    private static final int BYTES_LOOKED_AT = 4_096;

    private final TradingCalendar calendar;
    private final KnownSymbols symbols;

    FileOpening(TradingCalendar calendar, KnownSymbols symbols) {
        this.calendar = calendar;
        this.symbols = symbols;
    }

    FactSource open(ReplayFile file) throws IOException {
        Path path = file.path();
        byte[] beginning = beginning(path);
        if (TarFiles.isTar(beginning)) {
            return archive(file);
        }
        if (KiteTicks.isIn(new String(beginning, StandardCharsets.UTF_8).strip())) {
            try (TextFile text = TextFile.open(path)) {
                return new KiteTicks(instrument(file), text, new RowCount(path, ReplayFormat.KITE_TICKS));
            }
        }
        CsvLines first = new CsvLines(TextFile.of(path.toString(), beginning));
        boolean hasLine = first.next();
        if (hasLine && PriceRow.isIn(first)) {
            return rows(file, ReplayFormat.PRICE_ROWS, TextParts.of(TextFile.open(path)));
        }
        if (hasLine && QuoteRow.isIn(first)) {
            return rows(file, ReplayFormat.QUOTE_ROWS, TextParts.of(TextFile.open(path)));
        }
        return bars(file);
    }

    private FactSource archive(ReplayFile file) throws IOException {
        try (TarFiles files = new TarFiles(file.path())) {
            TextFile first = files.next()
                    .orElseThrow(() -> new IOException(file.path() + " is an archive without a file"));
            CsvLines line = new CsvLines(first);
            if (!line.next() || !PriceRow.isIn(line)) {
                throw new IOException(file.path() + " is an archive whose files do not begin like 'date"
                        + " time,price'; unpack it, and name the files that are to be replayed");
            }
        }
        return rows(file, ReplayFormat.PRICE_ROWS_ARCHIVE, TextParts.ofArchive(file.path()));
    }

    private FactSource rows(ReplayFile file, ReplayFormat format, TextParts parts) {
        Instrument instrument = instrument(file);
        RowShape shape = format == ReplayFormat.QUOTE_ROWS ? new QuoteRow(instrument.id())
                : new PriceRow(instrument.id());
        return new TimedRows(instrument, shape, parts, new RowCount(file.path(), format));
    }

    private FactSource bars(ReplayFile file) throws IOException {
        BarFileOptions options = file.instrument()
                .map(instrument -> BarFileOptions.none().withSymbol(instrument.symbol()))
                .orElse(BarFileOptions.none());
        BarSeries series = new BarReader(calendar, symbols).read(file.path(), options, LoadProgress.SILENT);
        return new BarFacts(series, file.instrument().orElse(series.instrument()));
    }

    private Instrument instrument(ReplayFile file) {
        return file.instrument().orElseGet(
                () -> symbols.resolve(symbols.guessFrom(String.valueOf(file.path().getFileName()))));
    }

    /// The unpacked beginning; a gzip file is known by its first two bytes.
    private static byte[] beginning(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] magic = in.readNBytes(2);
            InputStream whole = new SequenceInputStream(new ByteArrayInputStream(magic), in);
            boolean isGzip = magic.length == 2 && magic[0] == (byte) 0x1f && magic[1] == (byte) 0x8b;
            return isGzip ? new GZIPInputStream(whole).readNBytes(BYTES_LOOKED_AT)
                    : whole.readNBytes(BYTES_LOOKED_AT);
        } catch (EOFException e) {
            throw new IOException(path + " begins like a gzip file but is cut short", e);
        }
    }
}
