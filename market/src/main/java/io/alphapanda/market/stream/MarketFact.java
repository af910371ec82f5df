package io.alphapanda.market.stream;

import io.alphapanda.domain.event.Event;

/// A tick, a quote or a bar, and when it became knowable.
///
/// @param micros in microseconds of UTC; of a bar, its end
/// @param data the fact
public record MarketFact(long micros, Event data) {}
