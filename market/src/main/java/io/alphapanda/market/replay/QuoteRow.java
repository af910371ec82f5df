package io.alphapanda.market.replay;

import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.Depth.Level;
import io.alphapanda.domain.marketdata.Quote;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.market.text.CsvLines;
import io.alphapanda.market.text.DecimalScan;
import io.alphapanda.market.text.TimeScan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `yyyymmdd hhmmssmmm,bid,ask,volume`: one level of a book, of unknown size. Times are five hours behind UTC
/// all year, as the publisher of such files says.
record QuoteRow(InstrumentId instrument) implements RowShape {
    private static final int PRICE_DECIMALS = 6;
    private static final int TIME_LENGTH = 18;
    private static final int DAY_LENGTH = 8;
    private static final long BEHIND_UTC_MICROS = 5 * 3_600_000_000L;

    /// True if a line has this shape.
    static boolean isIn(CsvLines row) {
        return row.fieldCount() >= 3 && row.end(0) - row.start(0) == TIME_LENGTH && momentOf(row) >= 0
                && price(row, 1) != DecimalScan.UNREADABLE && price(row, 2) != DecimalScan.UNREADABLE;
    }

    @Override
    public long moment(CsvLines row) {
        return momentOf(row);
    }

    private static long momentOf(CsvLines row) {
        int start = row.start(0);
        if (row.end(0) - start != TIME_LENGTH) {
            return TimeScan.UNREADABLE;
        }
        long day = TimeScan.epochDay(row.bytes(), start, start + DAY_LENGTH);
        long clock = DecimalScan.scaled(row.bytes(), start + DAY_LENGTH + 1, row.end(0), 0);
        if (day == TimeScan.UNREADABLE || clock < 0) {
            return TimeScan.UNREADABLE;
        }
        long seconds = clock / 10_000_000 * 3_600 + clock / 100_000 % 100 * 60 + clock / 1_000 % 100;
        return day * Ist.DAY_MICROS + seconds * 1_000_000 + clock % 1_000 * 1_000 + BEHIND_UTC_MICROS;
    }

    @Override
    public @Nullable ReplayFault fault(CsvLines row) {
        if (row.fieldCount() < 3 || price(row, 1) == DecimalScan.UNREADABLE
                || price(row, 2) == DecimalScan.UNREADABLE) {
            return ReplayFault.UNREADABLE;
        }
        return price(row, 1) > 0 || price(row, 2) > 0 ? null : ReplayFault.PRICE_NOT_POSITIVE;
    }

    @Override
    public Event fact(CsvLines row) {
        return new Quote(instrument, new Depth(side(price(row, 1)), side(price(row, 2))));
    }

    /// A price of zero is a side without orders.
    private static List<Level> side(long price) {
        return price > 0 ? List.of(new Level(new Price(price), 0, 0)) : List.of();
    }

    private static long price(CsvLines row, int column) {
        return DecimalScan.scaled(row.bytes(), row.start(column), row.end(column), PRICE_DECIMALS);
    }
}
