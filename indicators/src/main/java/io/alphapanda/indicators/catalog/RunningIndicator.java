package io.alphapanda.indicators.catalog;

import io.alphapanda.indicators.Indicator;
import java.util.List;

/// An indicator at work, and what may be read of it under which name.
///
/// @param indicator takes the bars, and is what a snapshot is taken of
/// @param outputs in the order of the catalog
public record RunningIndicator(Indicator indicator, List<RunningOutput> outputs) {}
