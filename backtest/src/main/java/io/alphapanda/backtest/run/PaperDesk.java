package io.alphapanda.backtest.run;

import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.strategies.catalog.StrategyCatalog;
import io.alphapanda.strategies.fusion.SignalFusion;
import io.alphapanda.strategies.runner.StrategyDeclaration;
import io.alphapanda.strategies.runner.StrategyRunner;
import io.alphapanda.trading.gateway.OrderGateway;
import io.alphapanda.trading.portfolio.PortfolioKeeper;
import io.alphapanda.trading.risk.RiskOfficer;
import io.alphapanda.trading.risk.RiskSettings;
import io.alphapanda.trading.venue.OrderCharges;
import io.alphapanda.trading.venue.PaperVenue;
import io.alphapanda.trading.venue.VenueSettings;
import java.util.List;
import java.util.Set;

/// Every decider of one strategy on one instrument in one paper account.
///
/// @param deciders in the order in which one event visits them: on a bar the venue fills first, then the books
///     are marked, then the strategy sees it
/// @param portfolio the books, for reading between events
public record PaperDesk(List<Decider> deciders, PortfolioKeeper portfolio) {
    /// The only account of a backtest.
    public static final Scope ACCOUNT = Scope.account("paper");

    /// Seats the deciders.
    ///
    /// @throws IllegalArgumentException if there is no such strategy, or listing what is wrong with its settings
    public static PaperDesk of(BacktestInput input, BacktestSettings settings) {
        Set<Topic> bars = Set.of(input.timeframe().topic());
        StrategyDeclaration strategy = new StrategyDeclaration(new StrategyId(settings.strategy()),
                List.of(input.instrument()), input.timeframe(),
                StrategyCatalog.SHIPPED.configured(settings.strategy(), settings.parameters()));
        PortfolioKeeper portfolio = new PortfolioKeeper(ACCOUNT, settings.cash(), bars);
        PaperVenue venue = new PaperVenue(
                new VenueSettings(ACCOUNT, settings.cash(), List.of(input.instrument()),
                        bars, settings.slippage(),
                        settings.charges().map(OrderCharges::statutory).orElse(OrderCharges.NONE)));
        RiskOfficer risk = new RiskOfficer(
                new RiskSettings(ACCOUNT, settings.cash(), List.of(input.instrument()),
                        bars, settings.product(), settings.size(), settings.limits(), input.calendar()));
        return new PaperDesk(
                List.of(venue, portfolio, risk, new StrategyRunner(List.of(strategy), List.of(ACCOUNT)),
                        new SignalFusion(ACCOUNT), new OrderGateway(ACCOUNT)),
                portfolio);
    }
}
