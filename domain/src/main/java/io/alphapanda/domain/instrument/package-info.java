/// What can be traded: equities, indices, futures and options, their terms, and the two sides of a trade.
///
/// Start at [Instrument].
@NullMarked
package io.alphapanda.domain.instrument;

import org.jspecify.annotations.NullMarked;
