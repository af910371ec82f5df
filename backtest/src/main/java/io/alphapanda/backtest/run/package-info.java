/// Runs a strategy over bars with the same deciders that trade: strategy, risk, gateway, venue, portfolio.
///
/// Start at [Backtest].
@NullMarked
package io.alphapanda.backtest.run;

import org.jspecify.annotations.NullMarked;
