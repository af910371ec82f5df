package io.alphapanda.indicators.catalog;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;

/// One reading of a running indicator.
///
/// @param name as `macd_signal`
/// @param isWarm whether it may be read by now
/// @param value reads it; throws `IllegalStateException` while warming up
public record RunningOutput(String name, BooleanSupplier isWarm, DoubleSupplier value) {}
