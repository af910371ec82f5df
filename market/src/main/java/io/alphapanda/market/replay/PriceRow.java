package io.alphapanda.market.replay;

import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.money.Price;
import io.alphapanda.market.text.CsvLines;
import io.alphapanda.market.text.DecimalScan;
import io.alphapanda.market.text.TimeScan;
import org.jspecify.annotations.Nullable;

/// `date time,price`: the moment of receipt and a last price, which make a tick without stamp or volume.
record PriceRow(InstrumentId instrument) implements RowShape {
    private static final int PRICE_DECIMALS = 6;

    /// True if a line has this shape.
    static boolean isIn(CsvLines row) {
        return row.fieldCount() == 2 && TimeScan.moment(row.bytes(), row.start(0), row.end(0)) >= 0
                && price(row) != DecimalScan.UNREADABLE;
    }

    @Override
    public long moment(CsvLines row) {
        return TimeScan.moment(row.bytes(), row.start(0), row.end(0));
    }

    @Override
    public @Nullable ReplayFault fault(CsvLines row) {
        if (row.fieldCount() < 2 || price(row) == DecimalScan.UNREADABLE) {
            return ReplayFault.UNREADABLE;
        }
        return price(row) > 0 ? null : ReplayFault.PRICE_NOT_POSITIVE;
    }

    @Override
    public Event fact(CsvLines row) {
        return new Tick(instrument, new Price(price(row)), 0, 0, 0, 0, Depth.UNKNOWN);
    }

    private static long price(CsvLines row) {
        return DecimalScan.scaled(row.bytes(), row.start(1), row.end(1), PRICE_DECIMALS);
    }
}
