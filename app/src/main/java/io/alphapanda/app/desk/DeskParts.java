package io.alphapanda.app.desk;

import io.alphapanda.domain.event.Decider;
import io.alphapanda.eventlog.part.Fittings;
import io.alphapanda.eventlog.part.PartName;
import io.alphapanda.eventlog.part.PartPlan;
import io.alphapanda.services.strategyrunner.TimeBudget;
import io.alphapanda.strategies.fusion.SignalFusion;
import io.alphapanda.strategies.runner.EvaluationWatch;
import io.alphapanda.strategies.runner.StrategyDeclaration;
import io.alphapanda.strategies.runner.StrategyRunner;
import io.alphapanda.trading.gateway.OrderGateway;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The deciders of a desk, divided into the parts that may run as processes of their own: money by account,
/// strategies by shares, market data once.
public final class DeskParts {
    /// Builds bars and indicators.
    public static final String MARKET_DATA = "market-data";
    /// Evaluates strategies.
    public static final String STRATEGY_RUNNER = "strategy-runner";
    /// Makes one decision of each group's votes.
    public static final String SIGNAL_FUSION = "signal-fusion";
    /// Judges and sizes, and runs exit plans.
    public static final String RISK_MANAGER = "risk-manager";
    /// Places and fills a paper account's orders.
    public static final String PAPER_TRADING = "paper-trading";
    /// Places and settles the orders of an account at its broker.
    public static final String BROKER_TRADING = "broker-trading";
    /// Keeps an account's books.
    public static final String PORTFOLIO_MANAGER = "portfolio-manager";

    private DeskParts() {}

    /// All parts of a desk, its strategies without a time budget.
    ///
    /// @param shards how many shares the strategies are divided into
    /// @param links what an account that trades at a broker has besides its deciders
    public static List<PartPlan> of(DeskTerms terms, int shards, Function<AccountTerms, Fittings> links) {
        return of(terms, shards, links, Optional::empty);
    }

    /// The same, each share of the strategies under a time budget of its own, if there is one.
    public static List<PartPlan> of(DeskTerms terms, int shards, Function<AccountTerms, Fittings> links,
            Supplier<Optional<TimeBudget>> budgets) {
        List<PartPlan> parts = new ArrayList<>();
        if (terms.isByTicks()) {
            parts.add(part(MARKET_DATA, "all", () -> DeskSeats.marketData(terms)));
        }
        for (int share = 1; share <= shards; share++) {
            parts.add(runner(terms, share, shards, budgets.get()));
        }
        for (AccountTerms account : terms.accounts()) {
            String name = account.account().name();
            parts.add(part(SIGNAL_FUSION, name, () -> List.of(new SignalFusion(account.account()))));
            parts.add(part(RISK_MANAGER, name,
                    () -> List.of(DeskSeats.risk(terms, account), DeskSeats.exits(terms, account))));
            parts.add(account.isLive()
                    ? new PartPlan(brokerTrading(account),
                            () -> List.of(DeskSeats.live(terms, account),
                                    new OrderGateway(account.account())),
                            links.apply(account))
                    : part(PAPER_TRADING, name, () -> List.of(DeskSeats.venue(terms, account),
                            new OrderGateway(account.account()))));
            parts.add(part(PORTFOLIO_MANAGER, name, () -> List.of(DeskSeats.portfolio(terms, account))));
        }
        return parts;
    }

    /// The names of all of them.
    public static List<PartName> names(DeskTerms terms, int shards) {
        return of(terms, shards, _ -> Fittings.NONE).stream().map(PartPlan::name).toList();
    }

    /// The part of an account that trades at a broker.
    public static PartName brokerTrading(AccountTerms account) {
        return new PartName(BROKER_TRADING, account.account().name());
    }

    private static PartPlan part(String service, String shard, Supplier<List<Decider>> deciders) {
        return new PartPlan(new PartName(service, shard), deciders);
    }

    /// A share of the strategies, by their place among the declared ones: every process divides alike.
    private static PartPlan runner(DeskTerms terms, int share, int shards, Optional<TimeBudget> budget) {
        List<StrategyDeclaration> its = new ArrayList<>();
        for (int i = 0; i < terms.strategies().size(); i++) {
            if (i % shards == share - 1) {
                its.add(terms.strategies().get(i));
            }
        }
        String shard = shards == 1 ? "all" : share + "-of-" + shards;
        EvaluationWatch watch = TimeBudget.watch(budget);
        return new PartPlan(new PartName(STRATEGY_RUNNER, shard),
                () -> List.of(new StrategyRunner(its, DeskSeats.tradingAccounts(terms), shard, watch)),
                (plan, _) -> budget.ifPresent(watching -> watching.joins(plan)));
    }
}
