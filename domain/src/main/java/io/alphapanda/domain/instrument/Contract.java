package io.alphapanda.domain.instrument;

import io.alphapanda.domain.money.Price;

/// The terms that every instrument states.
///
/// @param exchange where it trades
/// @param symbol the trading symbol, upper case
/// @param tickSize the smallest step of its price, above zero
/// @param lotSize units in one lot, at least 1
/// @param freezeQuantity the most units that one order may have; [#NO_FREEZE] where the exchange sets none
public record Contract(Exchange exchange, String symbol, Price tickSize, long lotSize, long freezeQuantity) {
    /// No limit on the units of one order.
    public static final long NO_FREEZE = Long.MAX_VALUE;

    /// Refuses terms that no exchange would publish.
    public Contract {
        if (!tickSize.isPositive()) {
            throw new IllegalArgumentException(
                    "tick size of " + symbol + " must be above zero, was " + tickSize);
        }
        if (lotSize < 1 || freezeQuantity < lotSize) {
            throw new IllegalArgumentException(
                    "lot size of " + symbol + " must be at least 1 and at most its freeze"
                            + " quantity, was " + lotSize);
        }
    }

    /// The nearest price on the tick grid at or above `micros`.
    public Price roundedUp(long micros) {
        return new Price(Math.ceilDiv(micros, tickSize.micros()) * tickSize.micros());
    }

    /// The nearest price on the tick grid at or below `micros`.
    public Price roundedDown(long micros) {
        return new Price(Math.floorDiv(micros, tickSize.micros()) * tickSize.micros());
    }

    /// Our own name for the instrument of these terms.
    public InstrumentId id() {
        return InstrumentId.of(exchange, symbol);
    }
}
