package io.alphapanda.backtest.run;

import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.money.Money;
import io.alphapanda.trading.charges.RateTable;
import io.alphapanda.trading.risk.RiskLimits;
import io.alphapanda.trading.sizing.SizeRule;
import io.alphapanda.trading.venue.Slippage;
import java.util.Map;
import java.util.Optional;

/// What a backtest is told.
///
/// @param strategy the kind, by its name in the catalog
/// @param parameters the strategy's settings
/// @param cash what the account begins with, above zero
/// @param size how large an entry is before limits
/// @param limits how far entries may go
/// @param product how positions live, and which charges apply
/// @param slippage how much worse than the open an order fills
/// @param charges the rates to charge by; empty = nothing is charged
/// @param closeAtEnd what becomes of an open position after the last bar
public record BacktestSettings(String strategy, Map<String, String> parameters, Money cash, SizeRule size,
        RiskLimits limits, Product product, Slippage slippage, Optional<RateTable> charges,
        CloseAtEnd closeAtEnd) {
    /// Refuses an account without money.
    public BacktestSettings {
        parameters = Map.copyOf(parameters);
        if (cash.micros() <= 0) {
            throw new IllegalArgumentException("cash must be above zero, was " + cash);
        }
    }
}
