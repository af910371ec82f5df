package io.alphapanda.sandbox.market;

import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.money.Price;
import io.alphapanda.sandbox.terms.KiteProduct;
import java.time.LocalDate;
import java.util.Optional;

/// An instrument as the exchange lists it: a row of the instruments file.
///
/// @param token the broker's number, unsigned 32 bits: 256 times the exchange token, and the segment's code
/// @param exchange on the wire, as `NSE`
/// @param tradingsymbol on the wire, as `NIFTY 50` for the index that the platform calls NIFTY
/// @param name of the company or the underlying
/// @param expiry of a future or option
/// @param strike zero but for options
/// @param instrumentType `EQ`, `FUT`, `CE` or `PE`
/// @param segment `NSE`, `NFO-FUT`, `INDICES`, …
/// @param multiplier units of one, 1 but for commodities
/// @param instrument the platform's own terms
public record Listed(long token, long exchangeToken, String exchange, String tradingsymbol, String name,
        Optional<LocalDate> expiry, Price strike, String instrumentType, String segment, long multiplier,
        Instrument instrument) {
    /// True for what has a price but no orders.
    public boolean isIndex() {
        return segment.equals("INDICES");
    }

    /// True if orders of a product may be placed in it: delivery for shares, overnight for what expires, and
    /// intraday for both.
    public boolean allows(KiteProduct product) {
        return switch (product) {
            case CNC -> instrument instanceof Equity;
            case NRML -> !(instrument instanceof Equity);
            case MIS, CO -> true;
            case MTF -> false;
        };
    }

    /// As `NSE:INFY`: the key of quotes.
    public String key() {
        return exchange + ":" + tradingsymbol;
    }
}
