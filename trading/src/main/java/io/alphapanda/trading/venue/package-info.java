/// The simulated venue: takes orders, answers with fills at the market's own prices and real charges.
///
/// In: `{a}.orders.submitted`, `{a}.orders.amendments`, ticks or bars, the clock, commands. Out: `{a}.orders.*`.
/// Start at [PaperVenue]; [TickFills] and [BarFills] have the rules of what fills at which price.
@NullMarked
package io.alphapanda.trading.venue;

import org.jspecify.annotations.NullMarked;
