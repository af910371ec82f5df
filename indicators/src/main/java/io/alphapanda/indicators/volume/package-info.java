/// What was traded, and at what prices.
///
/// Start at [Vwap].
@NullMarked
package io.alphapanda.indicators.volume;

import org.jspecify.annotations.NullMarked;
