package io.alphapanda.app.desk;

import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.market.board.IndicatorBoard;
import io.alphapanda.market.build.BarBuilder;
import io.alphapanda.market.build.BarBuilderRules;
import io.alphapanda.strategies.fusion.SignalFusion;
import io.alphapanda.strategies.runner.EvaluationWatch;
import io.alphapanda.strategies.runner.StrategyDeclaration;
import io.alphapanda.strategies.runner.StrategyRunner;
import io.alphapanda.trading.exits.ExitSettings;
import io.alphapanda.trading.exits.Exits;
import io.alphapanda.trading.gateway.OrderGateway;
import io.alphapanda.trading.live.LiveTerms;
import io.alphapanda.trading.live.LiveVenue;
import io.alphapanda.trading.portfolio.PortfolioKeeper;
import io.alphapanda.trading.risk.RiskOfficer;
import io.alphapanda.trading.risk.RiskSettings;
import io.alphapanda.trading.risk.StrategyTerms;
import io.alphapanda.trading.sizing.SizeRule;
import io.alphapanda.trading.venue.PaperVenue;
import io.alphapanda.trading.venue.PriceBands;
import io.alphapanda.trading.venue.VenueSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Every decider of a desk, in the order in which one event visits them: on a tick the venues fill first, then
/// books are marked, then bars are built, then strategies see it.
public final class DeskSeats {
    private static final long SNAPSHOT_SECONDS = 60;
    /// Of a strategy that does not say: intraday, one unit, or a lot.
    private static final StrategyTerms USUAL = new StrategyTerms(Product.MIS, new SizeRule.FixedUnits(1),
            false);

    private DeskSeats() {}

    /// Seats the deciders.
    public static List<Decider> of(DeskTerms terms) {
        return of(terms, EvaluationWatch.NONE);
    }

    /// The same, the strategies' evaluations watched.
    public static List<Decider> of(DeskTerms terms, EvaluationWatch watch) {
        List<Decider> seats = new ArrayList<>();
        for (AccountTerms account : terms.accounts()) {
            seats.add(account.isLive() ? live(terms, account) : venue(terms, account));
            seats.add(portfolio(terms, account));
            seats.add(risk(terms, account));
        }
        seats.addAll(marketData(terms));
        terms.accounts().forEach(account -> seats.add(exits(terms, account)));
        seats.add(new StrategyRunner(terms.strategies(), tradingAccounts(terms), "all", watch));
        for (AccountTerms account : terms.accounts()) {
            seats.add(new SignalFusion(account.account()));
            seats.add(new OrderGateway(account.account()));
        }
        return seats;
    }

    static PortfolioKeeper portfolio(DeskTerms terms, AccountTerms account) {
        return new PortfolioKeeper(account.account(), account.startingCash(), terms.fillTopics(),
                SNAPSHOT_SECONDS);
    }

    /// Who makes bars and indicators; nobody where the market tells bars.
    static List<Decider> marketData(DeskTerms terms) {
        return terms.isByTicks() ? List.of(
                new BarBuilder(new BarBuilderRules(terms.instruments(), List.of(Timeframe.values()),
                        terms.barGraceMicros()), terms.calendar()),
                new IndicatorBoard(terms.instruments(), Timeframe.M1)) : List.of();
    }

    static List<Scope> tradingAccounts(DeskTerms terms) {
        return terms.accounts().stream().filter(AccountTerms::isTrading).map(AccountTerms::account).toList();
    }

    static PaperVenue venue(DeskTerms terms, AccountTerms account) {
        return new PaperVenue(
                new VenueSettings(account.account(), account.startingCash(), terms.instruments(),
                        terms.fillTopics(), account.fills(), account.charges(), PriceBands.UNKNOWN,
                        terms.tradesIndices()).with(terms.calendar()));
    }

    /// What decides about the orders of an account whose venue is a broker.
    static LiveVenue live(DeskTerms terms, AccountTerms account) {
        return new LiveVenue(new LiveTerms(account.account(), terms.instruments(), account.charges()));
    }

    static RiskOfficer risk(DeskTerms terms, AccountTerms account) {
        return new RiskOfficer(new RiskSettings(account.account(), account.startingCash(),
                terms.instruments(),
                terms.fillTopics(), USUAL, byStrategy(terms), account.limits(), terms.calendar(),
                account.isLive()));
    }

    static Exits exits(DeskTerms terms, AccountTerms account) {
        Map<StrategyId, StrategyTerms> byStrategy = byStrategy(terms);
        return new Exits(new ExitSettings(account.account(), terms.instruments(), terms.fillTopics(),
                group -> byStrategy.getOrDefault(group, USUAL).product()));
    }

    private static Map<StrategyId, StrategyTerms> byStrategy(DeskTerms terms) {
        Map<StrategyId, StrategyTerms> byStrategy = new HashMap<>();
        terms.strategies().forEach(strategy -> byStrategy.put(strategy.id(), termsOf(strategy)));
        return byStrategy;
    }

    private static StrategyTerms termsOf(StrategyDeclaration strategy) {
        return new StrategyTerms(strategy.product().map(Product::valueOf).orElse(USUAL.product()),
                strategy.size().map(SizeRule::of).orElse(USUAL.size()), strategy.live());
    }
}
