package io.alphapanda.market.replay;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.market.stream.MarketFact;
import io.alphapanda.market.text.CsvLines;
import io.alphapanda.market.text.TextFile;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Rows that each hold a moment and a fact, told as they come: a row that is earlier than the one before is
/// counted and left out. One part of the text is in memory at a time. Not thread-safe.
final class TimedRows implements FactSource {
    /// Earlier times are those of a clock that was not set.
    static final long MOMENT_MIN = Ist.micros(LocalDate.of(1990, 1, 1), LocalTime.MIDNIGHT);

    private final Instrument instrument;
    private final RowShape shape;
    private final TextParts parts;
    private final RowCount count;
    private @Nullable CsvLines lines;
    private long latest = MOMENT_MIN;

    TimedRows(Instrument instrument, RowShape shape, TextParts parts, RowCount count) {
        this.instrument = instrument;
        this.shape = shape;
        this.parts = parts;
        this.count = count;
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }

    @Override
    public Optional<MarketFact> next() throws IOException {
        CsvLines row = nextRow();
        while (row != null) {
            long moment = shape.moment(row);
            ReplayFault fault = fault(moment, row);
            if (fault == null) {
                latest = moment;
                count.take();
                return Optional.of(new MarketFact(moment, shape.fact(row)));
            }
            count.leaveOut(fault);
            row = nextRow();
        }
        return Optional.empty();
    }

    private @Nullable ReplayFault fault(long moment, CsvLines row) {
        if (moment < 0) {
            return ReplayFault.UNREADABLE;
        }
        if (moment < MOMENT_MIN) {
            return ReplayFault.STAMP_ANCIENT;
        }
        ReplayFault fault = shape.fault(row);
        return fault != null || moment >= latest ? fault : ReplayFault.TIME_STEPS_BACK;
    }

    private @Nullable CsvLines nextRow() throws IOException {
        while (lines == null || !lines.next()) {
            Optional<TextFile> part = parts.next();
            if (part.isEmpty()) {
                return null;
            }
            lines = new CsvLines(part.get());
        }
        return lines;
    }

    @Override
    public ReplayCount count() {
        return count.total();
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
