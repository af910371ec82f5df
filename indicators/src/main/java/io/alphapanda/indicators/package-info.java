/// Streaming technical indicators: one bar in, one reading out, a stated warm-up, no look-ahead.
///
/// Every reading is of the bars added so far, the newest included. Sums and extremes of prices are exact
/// whole numbers; `double` begins at the exponential average, at σ and at ratios. One instance per series
/// and thread; adding a bar creates no object. Start at [Indicator]; `catalog` lists them all by name.
@NullMarked
package io.alphapanda.indicators;

import org.jspecify.annotations.NullMarked;
