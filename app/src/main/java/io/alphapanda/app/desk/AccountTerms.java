package io.alphapanda.app.desk;

import io.alphapanda.app.config.AccountConfiguration;
import io.alphapanda.app.config.PaperConfiguration;
import io.alphapanda.backtest.run.ShippedRates;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.trading.risk.RiskLimits;
import io.alphapanda.trading.venue.FillRules;
import io.alphapanda.trading.venue.Latency;
import io.alphapanda.trading.venue.OrderCharges;
import io.alphapanda.trading.venue.PartialFills;
import io.alphapanda.trading.venue.PriceModel;
import io.alphapanda.trading.venue.Slippage;

/// How one account trades.
///
/// @param isLive whether it trades at a broker, with real money
/// @param isTrading false if its switch is off: it takes part, and no strategy speaks to it
public record AccountTerms(Scope account, Money startingCash, RiskLimits limits, FillRules fills,
        OrderCharges charges, boolean isLive, boolean isTrading) {

    /// The terms of a configured account.
    ///
    /// @param seed of its venue's dice
    /// @param tradesIndices whether an index may be traded as if it were its future
    public static AccountTerms of(AccountConfiguration account, long seed, boolean tradesIndices) {
        PaperConfiguration paper = account.paper();
        return new AccountTerms(account.scope(), paper.startingCash(),
                ConfiguredLimits.of(account.risk()).tradingIndices(tradesIndices), fills(paper, seed),
                charges(paper), account.isLive(), account.isTrading());
    }

    private static FillRules fills(PaperConfiguration paper, long seed) {
        PriceModel prices = switch (paper.fillModel()) {
            case DEPTH -> PriceModel.DEPTH;
            case BPS -> PriceModel.SLIPPAGE;
        };
        PartialFills partials = paper.partialFillProbability() == 0 ? PartialFills.NONE
                : new PartialFills(new Rate(Math.round(paper.partialFillProbability() * Rate.WHOLE)),
                        paper.partialsMax());
        return new FillRules(prices, new Slippage(paper.slippage(), paper.roundsToTick()),
                Latency.ofMillis(paper.latencyMean().toMillis(), paper.latencyDeviation().toMillis()),
                partials,
                seed);
    }

    private static OrderCharges charges(PaperConfiguration paper) {
        return switch (paper.charges()) {
            case ZERODHA -> OrderCharges.statutory(ShippedRates.zerodha());
            case COMMISSION -> OrderCharges.commission(paper.commission());
            case NONE -> OrderCharges.NONE;
        };
    }
}
