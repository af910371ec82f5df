package io.alphapanda.trading.venue;

import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.money.Money;
import java.util.List;
import java.util.Set;

/// What a simulated venue is told at the start.
///
/// @param account whose orders it takes
/// @param startingCash what the account begins with
/// @param instruments what it trades
/// @param marketTopics the bars that fill orders
/// @param slippage how much worse than the market it fills
/// @param charges what it charges
public record VenueSettings(Scope account, Money startingCash, List<Instrument> instruments,
        Set<Topic> marketTopics, Slippage slippage, OrderCharges charges) {}
