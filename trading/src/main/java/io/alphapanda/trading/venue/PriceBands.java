package io.alphapanda.trading.venue;

import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.money.Price;
import java.time.LocalDate;
import java.util.Optional;

/// The daily price range outside which the exchange takes no price.
@FunctionalInterface
public interface PriceBands {
    /// Nothing known of any.
    PriceBands UNKNOWN = (instrument, date) -> Optional.empty();

    /// The range of an instrument on a date in India; the same answer whenever it is asked.
    Optional<Band> on(InstrumentId instrument, LocalDate date);

    /// Both circuit limits, which may trade themselves.
    record Band(Price lower, Price upper) {}
}
