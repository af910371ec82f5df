/// How fast and where within its range a price moves.
///
/// Start at [Rsi].
@NullMarked
package io.alphapanda.indicators.momentum;

import org.jspecify.annotations.NullMarked;
