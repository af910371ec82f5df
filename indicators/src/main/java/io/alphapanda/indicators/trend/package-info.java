/// Whether and how strongly a price has a direction.
///
/// Start at [Slope].
@NullMarked
package io.alphapanda.indicators.trend;

import org.jspecify.annotations.NullMarked;
