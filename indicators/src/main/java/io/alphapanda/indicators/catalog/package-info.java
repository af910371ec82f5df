/// Every indicator by name: its parameters with what is usual and possible, and its outputs.
///
/// In: a text as `rsi:14,ema:20`. Out: running indicators with named outputs. Start at [IndicatorCatalog].
@NullMarked
package io.alphapanda.indicators.catalog;

import org.jspecify.annotations.NullMarked;
