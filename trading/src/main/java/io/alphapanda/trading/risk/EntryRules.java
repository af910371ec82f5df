package io.alphapanda.trading.risk;

import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;
import io.alphapanda.domain.verdict.RiskCheck.Unit;
import io.alphapanda.trading.risk.limit.NoLimit;
import io.alphapanda.trading.risk.rule.AccountRunning;
import io.alphapanda.trading.risk.rule.BuyingPower;
import io.alphapanda.trading.risk.rule.CircuitBand;
import io.alphapanda.trading.risk.rule.Cooldown;
import io.alphapanda.trading.risk.rule.DailyLossMax;
import io.alphapanda.trading.risk.rule.DrawdownMax;
import io.alphapanda.trading.risk.rule.EntryProposal;
import io.alphapanda.trading.risk.rule.EntryRule;
import io.alphapanda.trading.risk.rule.ExposureMax;
import io.alphapanda.trading.risk.rule.FreeMargin;
import io.alphapanda.trading.risk.rule.FreezeQuantity;
import io.alphapanda.trading.risk.rule.FreshPrice;
import io.alphapanda.trading.risk.rule.LiveEnabled;
import io.alphapanda.trading.risk.rule.NoShortDelivery;
import io.alphapanda.trading.risk.rule.NotExpired;
import io.alphapanda.trading.risk.rule.OpenOrdersMax;
import io.alphapanda.trading.risk.rule.OrderQuantityMax;
import io.alphapanda.trading.risk.rule.OrderRateMax;
import io.alphapanda.trading.risk.rule.OrderValueMax;
import io.alphapanda.trading.risk.rule.OutcomeKnown;
import io.alphapanda.trading.risk.rule.PositionValueMax;
import io.alphapanda.trading.risk.rule.PriceBand;
import io.alphapanda.trading.risk.rule.SessionOpen;
import io.alphapanda.trading.risk.rule.StrategyRunning;
import io.alphapanda.trading.risk.rule.Throttle;
import io.alphapanda.trading.risk.rule.TickSize;
import io.alphapanda.trading.risk.rule.Tradable;
import io.alphapanda.trading.risk.rule.TradesPerDayMax;
import io.alphapanda.trading.risk.rule.WholeLots;
import java.util.ArrayList;
import java.util.List;

/// The rules that every entry must pass, asked all of them, in this order.
///
/// A rule that throws denies the entry as `RULE_FAILED`, and the others are asked all the same.
final class EntryRules {
    private final List<EntryRule> rules = new ArrayList<>();

    EntryRules(RiskSettings settings, Doubts doubts) {
        RiskLimits limits = settings.limits();
        rules.addAll(List.of(new WholeLots(), new NoShortDelivery(), new FreezeQuantity(),
                new SessionOpen(settings.calendar()), new OrderQuantityMax(limits.orders().unitsMax()),
                new OrderValueMax(limits.values().orderMax()),
                new PositionValueMax(limits.values().positionMax()),
                new ExposureMax(limits.values().exposureMax())));
        add(limits.boundByCash(), new BuyingPower());
        add(limits.margins().isPresent(), new FreeMargin());
        rules.addAll(List.of(new TickSize(), new NotExpired(settings.calendar())));
        add(!limits.tradeIndices(), new Tradable());
        add(settings.isLive(), new LiveEnabled());
        add(settings.isLive(), new OutcomeKnown(doubts::countIn));
        addOrderAndPriceRules(limits);
        addDayRules(limits);
    }

    private void addOrderAndPriceRules(RiskLimits limits) {
        add(NoLimit.isSet(limits.orders().openMax()), new OpenOrdersMax(limits.orders().openMax()));
        add(NoLimit.isSet(limits.orders().perSecondMax()),
                new OrderRateMax(OrderRateMax.Span.SECOND, limits.orders().perSecondMax()));
        add(NoLimit.isSet(limits.orders().perMinuteMax()),
                new OrderRateMax(OrderRateMax.Span.MINUTE, limits.orders().perMinuteMax()));
        add(NoLimit.isSet(limits.prices().bandMax()), new PriceBand(limits.prices().bandMax()));
        add(NoLimit.isSet(limits.prices().circuitMax()), new CircuitBand(limits.prices().circuitMax()));
        add(NoLimit.isSet(limits.prices().ageSecondsMax()), new FreshPrice(limits.prices().ageSecondsMax()));
    }

    private void addDayRules(RiskLimits limits) {
        addTrades(TradesPerDayMax.Whose.STRATEGY, limits.day().strategyTradesMax());
        addTrades(TradesPerDayMax.Whose.ACCOUNT, limits.day().accountTradesMax());
        addTrades(TradesPerDayMax.Whose.INSTRUMENT, limits.day().instrumentTradesMax());
        add(NoLimit.isSet(limits.day().lossMax()) || NoLimit.isSet(limits.day().lossShareMax()),
                new DailyLossMax(limits.day().lossMax(), limits.day().lossShareMax()));
        add(NoLimit.isSet(limits.day().drawdownMax()), new DrawdownMax(limits.day().drawdownMax()));
        add(limits.pace().secondsBetweenEntries() > 0, new Throttle(limits.pace().secondsBetweenEntries()));
        add(limits.pace().waitsAfterLosses(), new Cooldown());
        add(limits.breakers().watchesStrategies(),
                new StrategyRunning(limits.breakers().strategyLossesInRow()));
        add(limits.breakers().watchesAccount(), new AccountRunning(limits.breakers().accountLossesInRow()));
    }

    private void addTrades(TradesPerDayMax.Whose whose, long max) {
        add(NoLimit.isSet(max), new TradesPerDayMax(whose, max));
    }

    private void add(boolean isAsked, EntryRule rule) {
        if (isAsked) {
            rules.add(rule);
        }
    }

    List<RiskCheck> check(EntryProposal entry) {
        List<RiskCheck> checks = new ArrayList<>(rules.size());
        for (int i = 0; i < rules.size(); i++) {
            checks.add(answer(i, entry));
        }
        return checks;
    }

    private RiskCheck answer(int place, EntryProposal entry) {
        try {
            return rules.get(place).check(entry);
        } catch (RuntimeException _) {
            return failed(place + 1);
        }
    }

    /// The answer in place of a rule that could not be asked.
    ///
    /// @param place which of the rules asked, from 1; 0 = none could be asked
    static RiskCheck failed(int place) {
        return new RiskCheck(RuleCode.RULE_FAILED, false, Unit.COUNT, place, 0);
    }
}
