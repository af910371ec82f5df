/// What risk remembers beside books and reservations: ages of prices, the day's counts and losses, halts, trades.
///
/// All of it is bounded by what is configured and goes into the snapshot. Start at [AccountWatch].
@NullMarked
package io.alphapanda.trading.risk.watch;

import org.jspecify.annotations.NullMarked;
