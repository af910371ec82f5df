package io.alphapanda.trading.venue;

import io.alphapanda.domain.instrument.Contract;
import java.util.List;

/// A way in which a tick fills an order that is awake.
interface FillModel {
    /// What the tick offers the order, best first, none of it beyond the order's limit.
    List<Offer> offers(RestingOrder order, LastTick tick, Contract contract);
}
