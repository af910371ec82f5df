/// Bars from ticks, for every configured instrument and timeframe, as a decider.
///
/// In: `market.ticks`, `market.clock`. Out: `market.bars.*`, and a report at each close. Start at [BarBuilder].
@NullMarked
package io.alphapanda.market.build;

import org.jspecify.annotations.NullMarked;
