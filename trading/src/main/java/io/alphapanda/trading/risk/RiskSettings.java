package io.alphapanda.trading.risk;

import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.trading.sizing.SizeRule;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the risk-manager of an account is told at the start.
///
/// @param account whose signals it judges
/// @param startingCash what the account begins with
/// @param instruments what it may trade
/// @param marketTopics the bars and ticks that mark its book
/// @param usual how entries of strategies are made that have no terms of their own
/// @param strategies terms by group
/// @param limits how far entries may go
/// @param calendar when orders would fill
/// @param isLive whether the account trades real money: then only strategies may enter that are allowed to
public record RiskSettings(Scope account, Money startingCash, List<Instrument> instruments,
        Set<Topic> marketTopics, StrategyTerms usual, Map<StrategyId, StrategyTerms> strategies,
        RiskLimits limits, TradingCalendar calendar, boolean isLive) {
    /// Keeps its own copies.
    public RiskSettings {
        instruments = List.copyOf(instruments);
        marketTopics = Set.copyOf(marketTopics);
        strategies = Map.copyOf(strategies);
    }

    /// An account without real money, whose strategies all enter alike.
    public RiskSettings(Scope account, Money startingCash, List<Instrument> instruments,
            Set<Topic> marketTopics,
            Product product, SizeRule size, RiskLimits limits, TradingCalendar calendar) {
        this(account, startingCash, instruments, marketTopics, new StrategyTerms(product, size, false),
                Map.of(),
                limits, calendar, false);
    }

    /// The same with terms for some groups.
    public RiskSettings with(Map<StrategyId, StrategyTerms> terms) {
        return new RiskSettings(account, startingCash, instruments, marketTopics, usual, terms, limits,
                calendar,
                isLive);
    }

    /// The same for an account with real money.
    public RiskSettings live() {
        return new RiskSettings(account, startingCash, instruments, marketTopics, usual, strategies, limits,
                calendar, true);
    }

    /// How entries of a group are made.
    public StrategyTerms terms(StrategyId group) {
        return strategies.getOrDefault(group, usual);
    }
}
