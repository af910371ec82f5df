package io.alphapanda.trading.risk;

import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.trading.sizing.SizeRule;
import java.util.List;
import java.util.Set;

/// What the risk-manager of an account is told at the start.
///
/// @param account whose signals it judges
/// @param startingCash what the account begins with
/// @param instruments what it may trade
/// @param marketTopics the bars that mark its book
/// @param product how positions live
/// @param size how large an entry is before limits
/// @param limits how far entries may go
/// @param calendar when orders would fill
public record RiskSettings(Scope account, Money startingCash, List<Instrument> instruments,
        Set<Topic> marketTopics, Product product, SizeRule size, RiskLimits limits,
        TradingCalendar calendar) {}
