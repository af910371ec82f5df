package io.alphapanda.indicators.catalog;

import io.alphapanda.indicators.Indicator;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// One reading that an indicator of kind `T` gives.
///
/// @param suffix what its name has behind the indicator's, as `_signal`; empty for the reading itself
/// @param isWarm whether it may be read
/// @param value reads it
record Output<T extends Indicator>(String suffix, Predicate<T> isWarm, ToDoubleFunction<T> value) {}
