package io.alphapanda.benchmarks.path;

import io.alphapanda.backtest.run.BacktestSettings;
import io.alphapanda.backtest.run.CloseAtEnd;
import io.alphapanda.backtest.run.ShippedRates;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.money.Money;
import io.alphapanda.strategies.api.Direction;
import io.alphapanda.strategies.api.Parameters;
import io.alphapanda.trading.risk.RiskLimits;
import io.alphapanda.trading.sizing.SizeRule;
import io.alphapanda.trading.venue.Slippage;
import java.util.Map;
import java.util.Optional;

/// The settings of all backtests measured: the desk's limits, Zerodha's charges, one unit at the next open.
public final class DeskSettings {
    private DeskSettings() {}

    /// SMA 10/30 or EMA 20/50.
    public static BacktestSettings of(String strategy, Direction direction) {
        Map<String, String> parameters = Map.of("fast", strategy.equals("sma-cross") ? "10" : "20", "slow",
                strategy.equals("sma-cross") ? "30" : "50", "direction", Parameters.written(direction));
        return new BacktestSettings(strategy, parameters, Money.ofRupees("1000000"), SizeRule.of("1"),
                RiskLimits.DESK, Product.NRML, Slippage.NONE, Optional.of(ShippedRates.zerodha()),
                CloseAtEnd.NO);
    }
}
