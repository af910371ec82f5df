/// The indicators that strategies are given with each bar, and kept current between bars.
///
/// Start at [IndicatorBundle].
@NullMarked
package io.alphapanda.indicators.bundle;

import org.jspecify.annotations.NullMarked;
