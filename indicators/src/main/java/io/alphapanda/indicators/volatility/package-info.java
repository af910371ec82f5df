/// How much a price moves: true range and its average, and bands of standard deviations.
///
/// Start at [Atr].
@NullMarked
package io.alphapanda.indicators.volatility;

import org.jspecify.annotations.NullMarked;
