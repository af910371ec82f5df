/// Leaves positions as their exit plans say, from the account's own fills: the half of a signal that no strategy can
/// run, since it sees no fill.
///
/// In: fused signals, fills and what becomes of exit orders, bars or ticks, the clock. Out: a FLAT on
/// `{account}.signals.fused`, which risk judges as any other. Start at [Exits].
@NullMarked
package io.alphapanda.trading.exits;

import org.jspecify.annotations.NullMarked;
