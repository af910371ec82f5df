package io.alphapanda.domain.order;

import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.signal.StrategyId;

/// Something in the life of one order.
public sealed interface OrderEvent extends Event
        permits OrderPlaced, OrderAcknowledged, Fill, OrderEnded, OrderAmendment, OrderReplaced,
        AmendmentRejected {
    /// Our own id of the order.
    ClOrdId clOrdId();

    /// Whose book the order belongs to.
    StrategyId group();

    /// What is traded.
    InstrumentId instrument();
}
