/// Tells what is due in a session as historical data passes: the opens, cut-offs and closes between two bars.
///
/// In: the times of the bars to come. Out: `MarketClock` events with their moments. Reads no clock of its
/// own. Start at [SessionClock].
@NullMarked
package io.alphapanda.market.clock;

import org.jspecify.annotations.NullMarked;
