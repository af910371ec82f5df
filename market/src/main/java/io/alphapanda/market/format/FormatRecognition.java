package io.alphapanda.market.format;

import static io.alphapanda.market.format.RowLayout.ABSENT;

import io.alphapanda.domain.time.Ist;
import io.alphapanda.market.text.CsvLines;
import io.alphapanda.market.text.DecimalScan;
import io.alphapanda.market.text.TimeScan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/// Finds out from the first rows how a CSV bar file is laid out.
public final class FormatRecognition {
    /// Rows looked at to see whether prices carry a decimal point.
    private static final int ROWS_SAMPLED = 200;
    private static final int SHOWN_MAX = 120;
    private static final int LEAN_PRICE_SCALE = 10_000;

    private final Path path;
    private final CsvLines lines;

    /// Looks at `lines` of the file at `path`, before the first line.
    public FormatRecognition(Path path, CsvLines lines) {
        this.path = path;
        this.lines = lines;
    }

    /// The layout of the file, by its own shape or by the format that the user names.
    ///
    /// @throws UnreadableBarFile if it has no shape that is known, or not the one named
    /// @throws IOException if it cannot be read
    public RowLayout layout(Optional<BarFormat> named) throws IOException {
        if (!lines.next()) {
            throw new UnreadableBarFile(path + " is empty");
        }
        if (lines.shown(SHOWN_MAX).indexOf('\0') >= 0) {
            throw new UnreadableBarFile(path + " is no text but perhaps an archive: unpack it first");
        }
        BarFormat format = named.isPresent() ? named.get() : recognised();
        RowLayout layout = switch (format) {
            case SYMBOL_ROWS -> new RowLayout(format, 0, 1, 2, 3, 4, 5, 6,
                    lines.fieldCount() > 7 ? 7 : ABSENT, RowLayout.TimeKind.TEXT, 0, 1, 0);
            case LEAN -> lean();
            case HEADER, EPOCH, NSE_DAILY -> headed(format);
            case KITE_JSON -> throw unlike(format);
        };
        lines.rewind();
        return layout;
    }

    private BarFormat recognised() throws IOException {
        byte[] bytes = lines.bytes();
        HeaderLine header = new HeaderLine(lines);
        if (header.isHeader()) {
            return header.isNseDaily() ? BarFormat.NSE_DAILY : datedHeader(header);
        }
        if (lines.fieldCount() >= 7 && TimeScan.isDateOnly(bytes, lines.start(1), lines.end(1))
                && TimeScan.isTimeOfDay(bytes, lines.start(2), lines.end(2))) {
            return BarFormat.SYMBOL_ROWS;
        }
        if (lines.fieldCount() >= 5 && isMillisOfDay() && allNumbers()) {
            return BarFormat.LEAN;
        }
        throw new UnreadableBarFile(path + " has no shape of bars that is known: it begins '"
                + lines.shown(SHOWN_MAX) + "'; known formats: " + BarFormat.described());
    }

    /// Looks at the first row below the header, and stands on the header again.
    private BarFormat datedHeader(HeaderLine header) throws IOException {
        int date = header.dateColumn();
        boolean isEpoch = false;
        if (date != ABSENT && lines.next() && lines.fieldCount() > date) {
            long number = DecimalScan.scaled(lines.bytes(), lines.start(date), lines.end(date), 0);
            isEpoch = number != DecimalScan.UNREADABLE && lines.end(date) - lines.start(date) > 8;
        }
        lines.rewind();
        lines.next();
        return isEpoch ? BarFormat.EPOCH : BarFormat.HEADER;
    }

    private RowLayout headed(BarFormat format) throws IOException {
        HeaderLine header = new HeaderLine(lines);
        if (!header.missing().isEmpty()) {
            throw new UnreadableBarFile(
                    path + " has no column " + String.join(", ", header.missing()) + " in its header '"
                            + lines.shown(SHOWN_MAX) + "'; known formats: " + BarFormat.described());
        }
        if (!lines.next()) {
            throw new UnreadableBarFile(path + " has a header but no rows");
        }
        return header.layout(format, lines);
    }

    private RowLayout lean() throws IOException {
        byte[] name = String.valueOf(path.getFileName()).getBytes(StandardCharsets.UTF_8);
        long day = name.length > 8 ? TimeScan.epochDay(name, 0, 8) : TimeScan.UNREADABLE;
        if (day == TimeScan.UNREADABLE) {
            throw new UnreadableBarFile(path + " has times in milliseconds since midnight but no date:"
                    + " name it yyyymmdd_symbol.csv, as LEAN does");
        }
        long midnight = Ist.micros(LocalDate.ofEpochDay(day), LocalTime.MIDNIGHT);
        return new RowLayout(BarFormat.LEAN, ABSENT, 0, ABSENT, 1, 2, 3, 4,
                lines.fieldCount() > 5 ? 5 : ABSENT, RowLayout.TimeKind.MILLIS_OF_DAY, midnight,
                hasDecimalPoint() ? 1 : LEAN_PRICE_SCALE, 0);
    }

    /// LEAN writes shares times 10,000 without a point, but indices as they are.
    private boolean hasDecimalPoint() throws IOException {
        int sampled = 0;
        do {
            if (lines.shown(SHOWN_MAX).indexOf('.') >= 0) {
                return true;
            }
        } while (++sampled < ROWS_SAMPLED && lines.next());
        return false;
    }

    private boolean isMillisOfDay() {
        long millis = DecimalScan.scaled(lines.bytes(), lines.start(0), lines.end(0), 0);
        return millis >= 0 && millis * 1_000 < Ist.DAY_MICROS;
    }

    private boolean allNumbers() {
        for (int i = 0; i < lines.fieldCount(); i++) {
            if (DecimalScan.scaled(lines.bytes(), lines.start(i), lines.end(i), 0)
                    == DecimalScan.UNREADABLE) {
                return false;
            }
        }
        return true;
    }

    private UnreadableBarFile unlike(BarFormat format) {
        return new UnreadableBarFile(
                path + " is not in the format " + format + ": it begins '" + lines.shown(SHOWN_MAX) + "'");
    }
}
