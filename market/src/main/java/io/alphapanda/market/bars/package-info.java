/// What is done to bars before anybody trades on them: session hours applied, timeframes made longer.
///
/// In: bars in time order. Out: the same, fewer, or longer ones, with every one that is left out accounted
/// for. Pure but for what the calendar says. Start at [SessionHours] and [BarResampler].
@NullMarked
package io.alphapanda.market.bars;

import org.jspecify.annotations.NullMarked;
