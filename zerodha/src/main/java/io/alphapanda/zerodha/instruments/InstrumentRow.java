package io.alphapanda.zerodha.instruments;

import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.money.Price;
import java.time.LocalDate;
import java.util.Optional;

/// One row of the broker's list, as it is written.
///
/// @param token the broker's number of it; numbers are used again after an expiry
/// @param exchangeToken the exchange's
/// @param symbol the trading symbol
/// @param name of the company, or of what a derivative is on
/// @param strike 0 of what is no option
/// @param tickSize 0 of an index
/// @param lotSize 0 of an index
/// @param type EQ, FUT, CE or PE
/// @param segment NSE, INDICES, NFO-OPT, …
/// @param exchange NSE, BSE, NFO, BFO, CDS, BCD, MCX, …
public record InstrumentRow(long token, long exchangeToken, String symbol, String name, Price lastPrice,
        Optional<LocalDate> expiry, Price strike, Price tickSize, long lotSize, String type, String segment,
        String exchange) {
    /// What a derivative is on, under its own exchange; of anything else the name alone says nothing.
    InstrumentId named() {
        return new InstrumentId(exchange + ":" + (type.equals("EQ") ? symbol : name));
    }

    /// Exchange and symbol, as the broker names it.
    public InstrumentId brokersId() {
        return new InstrumentId(exchange + ":" + symbol);
    }
}
