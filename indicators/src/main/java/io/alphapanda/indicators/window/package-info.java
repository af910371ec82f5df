/// What indicators remember of the last bars: exact sums and extremes of prices, kept in steps of one bar.
///
/// Start at [PriceWindow].
@NullMarked
package io.alphapanda.indicators.window;

import org.jspecify.annotations.NullMarked;
