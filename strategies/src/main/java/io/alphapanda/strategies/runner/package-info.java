/// Feeds every strategy the bars of its instruments and publishes what it thinks, for every account alike, unless it
/// is paused.
///
/// In: bars, ticks, commands to pause and to resume. Out: `{account}.signals.raw`. Start at [StrategyRunner].
@NullMarked
package io.alphapanda.strategies.runner;

import org.jspecify.annotations.NullMarked;
