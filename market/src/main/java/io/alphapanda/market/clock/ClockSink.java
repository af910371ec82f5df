package io.alphapanda.market.clock;

import io.alphapanda.domain.marketdata.MarketClock;

/// Takes what is due, in time order.
@FunctionalInterface
public interface ClockSink {
    /// `event` is due at the moment `micros`, in microseconds of UTC.
    void due(long micros, MarketClock event);
}
