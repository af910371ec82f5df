package io.alphapanda.trading.live;

import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.trading.venue.OrderCharges;
import java.util.List;

/// What the venue of a live account is told at the start.
///
/// @param account whose venue it is
/// @param instruments what the account trades; an order in anything else is booked without charges
/// @param charges what its fills cost, until the contract note says it better
public record LiveTerms(Scope account, List<Instrument> instruments, OrderCharges charges) {
    /// Keeps its own copy of the list.
    public LiveTerms {
        instruments = List.copyOf(instruments);
    }
}
