/// Bars of the past, fetched in the stretches that the broker allows and kept as files that a backtest reads.
///
/// In: an instrument, a timeframe and two dates. Out: a bar file, and beside it the stretches it was joined from, so
/// that a fetch that was cut off goes on where it ended. Start at [BarFetch].
@NullMarked
package io.alphapanda.zerodha.history;

import org.jspecify.annotations.NullMarked;
