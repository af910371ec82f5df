/// Feeds every strategy the bars of its instruments and publishes what it thinks, for every account alike.
///
/// In: bars. Out: `{account}.signals.raw`. Start at [StrategyRunner].
@NullMarked
package io.alphapanda.strategies.runner;

import org.jspecify.annotations.NullMarked;
