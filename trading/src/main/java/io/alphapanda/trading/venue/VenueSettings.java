package io.alphapanda.trading.venue;

import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.time.TradingCalendar;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a simulated venue is told at the start.
///
/// @param account whose orders it takes
/// @param startingCash what the account begins with
/// @param instruments what it trades
/// @param marketTopics what fills orders: the ticks, or bars, never both
/// @param fills how it fills
/// @param charges what it charges
/// @param bands which prices it takes
/// @param tradesIndices whether an index may be traded as if it were its future
/// @param calendar when sessions end, to the moment; without one the clock's events alone tell
public record VenueSettings(Scope account, Money startingCash, List<Instrument> instruments,
        Set<Topic> marketTopics, FillRules fills, OrderCharges charges, PriceBands bands,
        boolean tradesIndices, Optional<TradingCalendar> calendar) {
    /// Refuses a market that would fill an order twice, or never.
    public VenueSettings {
        instruments = List.copyOf(instruments);
        marketTopics = Set.copyOf(marketTopics);
        boolean isMixed = marketTopics.contains(Topic.TICKS) && marketTopics.size() > 1;
        if (marketTopics.isEmpty() || isMixed) {
            throw new IllegalArgumentException(
                    "the venue must fill by ticks or by bars, and by one of them, was told " + marketTopics);
        }
    }

    /// A venue that fills at once and whole, trades indices too, and knows no price bands.
    public VenueSettings(Scope account, Money startingCash, List<Instrument> instruments,
            Set<Topic> marketTopics, Slippage slippage, OrderCharges charges) {
        this(account, startingCash, instruments, marketTopics, FillRules.whole(slippage), charges,
                PriceBands.UNKNOWN, true, Optional.empty());
    }

    /// A venue without a calendar.
    public VenueSettings(Scope account, Money startingCash, List<Instrument> instruments,
            Set<Topic> marketTopics, FillRules fills, OrderCharges charges, PriceBands bands,
            boolean tradesIndices) {
        this(account, startingCash, instruments, marketTopics, fills, charges, bands, tradesIndices,
                Optional.empty());
    }

    /// The same with a calendar.
    public VenueSettings with(TradingCalendar known) {
        return new VenueSettings(account, startingCash, instruments, marketTopics, fills, charges, bands,
                tradesIndices, Optional.of(known));
    }

    boolean isByTicks() {
        return marketTopics.contains(Topic.TICKS);
    }
}
