/// Exact books of an account: positions, cash, realised and open profit, charges, by strategy.
///
/// In: fills, bars or ticks, the clock. Out: `{a}.positions.updated`, `{a}.portfolio.updated`, `{a}.pnl.snapshots`.
/// Start at [AccountBooks].
@NullMarked
package io.alphapanda.trading.portfolio;

import org.jspecify.annotations.NullMarked;
