/// Moving averages. Simple ones are exact sums; `double` begins at the exponential ones.
///
/// Start at [Sma].
@NullMarked
package io.alphapanda.indicators.average;

import org.jspecify.annotations.NullMarked;
