package io.alphapanda.market.testing;

import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.Ist;
import java.time.LocalDateTime;

/// Bars and moments in one line.
public final class TestBars {
    private static final InstrumentId INFY = InstrumentId.of(Exchange.NSE, "INFY");

    private TestBars() {}

    /// A moment of Indian time, written `2026-11-16T09:15`.
    public static long at(String time) {
        LocalDateTime parsed = LocalDateTime.parse(time);
        return Ist.micros(parsed.toLocalDate(), parsed.toLocalTime());
    }

    /// A bar that starts at `start` and whose prices are all the same, with a volume of 1.
    public static Bar bar(String start, Timeframe timeframe, String price) {
        return bar(start, timeframe, price, price, price, price, 1);
    }

    /// A bar that starts at `start`.
    public static Bar bar(String start, Timeframe timeframe, String open, String high, String low,
            String close, long volume) {
        long from = at(start);
        return new Bar(INFY, timeframe, from, from + timeframe.micros(), Price.ofRupees(open),
                Price.ofRupees(high), Price.ofRupees(low), Price.ofRupees(close), volume);
    }
}
