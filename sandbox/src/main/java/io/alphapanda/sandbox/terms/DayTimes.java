package io.alphapanda.sandbox.terms;

import io.alphapanda.domain.time.MarketSegment;
import java.time.Duration;
import java.time.LocalTime;

/// When things happen that the calendar does not say.
///
/// @param roll when the new day begins: yesterday's orders are gone, shares settle, contracts expire
/// @param squareOffDelay from the MIS cut-off until the broker closes intraday positions
/// @param amoUntilBeforeOpen how long before the pre-open no more after-market orders are taken
/// @param preOpenMarketEnd from the start of the pre-open until it takes limit orders only
/// @param preOpenEntryEnd from the start of the pre-open until it takes no more orders
/// @param auctionEntry from the start of the closing auction until it takes orders: the reference price is made
/// @param auctionMarketEnd from the start of the closing auction until it takes limit orders only
/// @param auctionMatch from the start of the closing auction until it is matched
/// @param nightAfter how long market time keeps its pace after the last close; then it leaps
/// @param nightBefore how long before the first pre-open it is back to its pace
/// @param gttLife how long a trigger waits
public record DayTimes(LocalTime roll, Duration squareOffDelay, Duration amoUntilBeforeOpen,
        Duration preOpenMarketEnd, Duration preOpenEntryEnd,
        Duration auctionEntry, Duration auctionMarketEnd, Duration auctionMatch, Duration nightAfter,
        Duration nightBefore, Duration gttLife) {
    /// As the broker and the exchanges do it, as far as they say.
    public static final DayTimes USUAL = new DayTimes(LocalTime.of(6, 0), Duration.ofMinutes(1),
            Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofMinutes(5),
            Duration.ofMinutes(10), Duration.ofMinutes(15),
            Duration.ofMinutes(30), Duration.ofMinutes(5), Duration.ofDays(365));

    /// From when on a trading day after-market orders are taken.
    ///
    /// @param close of the segment's session
    public LocalTime amoFrom(MarketSegment segment, LocalTime close) {
        LocalTime earliest = switch (segment) {
            case EQUITY, EQUITY_AUCTION, INDEX -> LocalTime.of(16, 0);
            case DERIVATIVES -> LocalTime.of(15, 45);
            case CURRENCY, COMMODITY -> close;
        };
        return earliest.isAfter(close) ? earliest : close;
    }
}
