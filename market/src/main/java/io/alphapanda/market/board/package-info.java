/// What the indicators of every instrument read, after each bar, as a decider.
///
/// In: `market.bars.*` of one timeframe. Out: `market.indicators`. Start at [IndicatorBoard].
@NullMarked
package io.alphapanda.market.board;

import org.jspecify.annotations.NullMarked;
