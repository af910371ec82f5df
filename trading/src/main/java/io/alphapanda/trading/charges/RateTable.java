package io.alphapanda.trading.charges;

import io.alphapanda.domain.instrument.Exchange;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Rates by segment, exchange and date, from a text of dated rows. Immutable and safe for many threads.
///
/// Before the first dated row of a line its earliest rate serves, and [#assumedOn] says so. The text is
/// explained at the top of `zerodha.rates`, beside this class.
public final class RateTable {
    private final Map<ChargeSegment, RateHistory> nse;
    private final Map<ChargeSegment, RateHistory> bse;

    /// Exchanges as far as rates differ by them.
    enum Venue {
        /// Everything that is not BSE: NSE itself, currencies there, and MCX, which alone has commodities.
        NSE,
        /// BSE, cash and derivatives.
        BSE;

        static Venue of(Exchange exchange) {
            return switch (exchange) {
                case NSE, NFO, CDS, MCX, OTHER -> NSE;
                case BSE, BFO -> BSE;
            };
        }
    }

    /// @param nse every segment on NSE
    /// @param bse every segment on BSE
    RateTable(Map<ChargeSegment, RateHistory> nse, Map<ChargeSegment, RateHistory> bse) {
        this.nse = new EnumMap<>(nse);
        this.bse = new EnumMap<>(bse);
    }

    /// Reads a rate table.
    ///
    /// @throws IllegalArgumentException naming every bad line, what is wrong with it and how to mend it
    public static RateTable parse(String text) {
        RateReader reader = new RateReader();
        reader.read(text);
        return reader.table();
    }

    /// Which rates of a date are not known, as in `exchange charge of equity futures before 2024-10-01`;
    /// empty where all are.
    public List<String> assumedOn(ChargeSegment segment, Exchange exchange, LocalDate date) {
        return card(segment, exchange, date.toEpochDay()).assumed();
    }

    RateCard card(ChargeSegment segment, Exchange exchange, long epochDay) {
        Map<ChargeSegment, RateHistory> histories = Venue.of(exchange) == Venue.BSE ? bse : nse;
        return Objects.requireNonNull(histories.get(segment)).on(epochDay);
    }
}
