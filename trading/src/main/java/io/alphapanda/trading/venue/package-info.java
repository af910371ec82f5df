/// The simulated venue: takes orders, answers with fills at the market's own prices and real charges.
///
/// In: `{a}.orders.submitted`, bars, the clock, commands. Out: `{a}.orders.*`. Start at [PaperVenue].
@NullMarked
package io.alphapanda.trading.venue;

import org.jspecify.annotations.NullMarked;
