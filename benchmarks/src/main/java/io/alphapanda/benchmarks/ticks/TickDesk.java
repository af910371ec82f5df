package io.alphapanda.benchmarks.ticks;

import io.alphapanda.app.desk.AccountTerms;
import io.alphapanda.app.desk.DeskTerms;
import io.alphapanda.backtest.run.ShippedRates;
import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.market.board.IndicatorBoard;
import io.alphapanda.market.build.BarBuilder;
import io.alphapanda.market.build.BarBuilderRules;
import io.alphapanda.strategies.fusion.SignalFusion;
import io.alphapanda.strategies.runner.ExitRules;
import io.alphapanda.strategies.runner.StrategyDeclaration;
import io.alphapanda.strategies.runner.StrategyRunner;
import io.alphapanda.trading.exits.ExitSettings;
import io.alphapanda.trading.exits.Exits;
import io.alphapanda.trading.gateway.OrderGateway;
import io.alphapanda.trading.portfolio.PortfolioKeeper;
import io.alphapanda.trading.risk.RiskLimits;
import io.alphapanda.trading.risk.RiskOfficer;
import io.alphapanda.trading.risk.RiskSettings;
import io.alphapanda.trading.risk.limit.BreakerLimits;
import io.alphapanda.trading.risk.limit.NoLimit;
import io.alphapanda.trading.risk.limit.OrderLimits;
import io.alphapanda.trading.risk.limit.PaceLimits;
import io.alphapanda.trading.sizing.SizeRule;
import io.alphapanda.trading.venue.FillRules;
import io.alphapanda.trading.venue.OrderCharges;
import io.alphapanda.trading.venue.PaperVenue;
import io.alphapanda.trading.venue.PriceBands;
import io.alphapanda.trading.venue.Slippage;
import io.alphapanda.trading.venue.VenueSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Every decider of a running desk with one paper account on ten shares, in the seats that the program gives them.
///
/// Its limits are the running ones, each kind of them asked; counts and paces are so high that an order every few
/// milliseconds passes, which is what is measured here. Positions have a stop and a target that no price reaches.
public final class TickDesk {
    /// The account.
    public static final Scope ACCOUNT = Scope.account("paper");
    private static final Money CASH = Money.ofRupees("10000000");
    private static final Set<Topic> TICKS = Set.of(Topic.TICKS);
    private static final long MANY = 1_000_000_000L;
    private static final RiskLimits LIMITS = RiskLimits.RUNNING
            .with(new OrderLimits(1_000_000, 50, 10_000, 100_000))
            .with(RiskLimits.RUNNING.day().withTrades(MANY, MANY, MANY))
            .with(new PaceLimits(0, 0, MANY, 15)).with(new BreakerLimits(MANY, NoLimit.MONEY, MANY,
                    NoLimit.MONEY));
    private static final Optional<Rate> FAR = Optional.of(Rate.ofPercent("50"));
    private static final ExitRules RULES = new ExitRules(FAR, FAR, Optional.empty(), 0, false);

    /// How orders fill.
    public enum Fills {
        /// From the visible book.
        DEPTH,
        /// At the last price, five basis points worse.
        SLIPPAGE
    }

    private TickDesk() {}

    /// What such a desk is made of, where its parts are to run in processes of their own.
    ///
    /// @param ticksBetweenOrders of the whole account
    public static DeskTerms terms(TickWalk market, long ticksBetweenOrders) {
        AccountTerms account = new AccountTerms(ACCOUNT, CASH, LIMITS, FillRules.depth(),
                OrderCharges.statutory(ShippedRates.zerodha()), false, true);
        return new DeskTerms(List.of(account), List.of(strategy(market, ticksBetweenOrders)),
                market.instruments(), TICKS, market.calendar(), BarBuilderRules.NO_GRACE, false);
    }

    private static StrategyDeclaration strategy(TickWalk market, long ticksBetweenOrders) {
        List<Instrument> instruments = market.instruments();
        return new StrategyDeclaration(new StrategyId("flip-by-turns"), instruments, Timeframe.M1,
                FlipByTurns.kind(instruments, ticksBetweenOrders).configured(Map.of())).with(RULES).onTicks();
    }

    /// Seats the deciders.
    ///
    /// @param ticksBetweenOrders of the whole account
    public static List<Decider> seats(TickWalk market, Fills fills, long ticksBetweenOrders) {
        List<Instrument> instruments = market.instruments();
        StrategyDeclaration strategy = strategy(market, ticksBetweenOrders);
        return List.of(
                new PaperVenue(new VenueSettings(ACCOUNT, CASH, instruments, TICKS,
                        fills == Fills.DEPTH ? FillRules.depth()
                                : FillRules.whole(new Slippage(Rate.ofBasisPoints("5"))),
                        OrderCharges.statutory(ShippedRates.zerodha()), PriceBands.UNKNOWN, false)),
                new PortfolioKeeper(ACCOUNT, CASH, TICKS),
                new RiskOfficer(new RiskSettings(ACCOUNT, CASH, instruments, TICKS, Product.MIS,
                        SizeRule.of("1"), LIMITS, market.calendar())),
                new BarBuilder(new BarBuilderRules(instruments, List.of(Timeframe.values()),
                        BarBuilderRules.NO_GRACE), market.calendar()),
                new IndicatorBoard(instruments, Timeframe.M1),
                new Exits(new ExitSettings(ACCOUNT, instruments, TICKS, _ -> Product.MIS)),
                new StrategyRunner(List.of(strategy), List.of(ACCOUNT)), new SignalFusion(ACCOUNT),
                new OrderGateway(ACCOUNT));
    }
}
