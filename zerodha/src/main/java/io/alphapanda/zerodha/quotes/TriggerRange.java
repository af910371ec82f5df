package io.alphapanda.zerodha.quotes;

import java.math.BigDecimal;

/// Between which prices the stop of a cover order may lie.
public record TriggerRange(long instrumentToken, BigDecimal lower, BigDecimal upper) {}
