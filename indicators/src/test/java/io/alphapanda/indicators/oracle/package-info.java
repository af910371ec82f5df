/// What other libraries compute, read from the shared data, and bars to compute the same of.
///
/// Start at [TestBars]; each library has its own reader.
@NullMarked
package io.alphapanda.indicators.oracle;

import org.jspecify.annotations.NullMarked;
