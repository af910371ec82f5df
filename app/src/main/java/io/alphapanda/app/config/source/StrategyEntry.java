package io.alphapanda.app.config.source;

import java.util.Map;

/// One strategy, as it was declared: nobody has looked at what it says yet.
///
/// @param values texts, whole numbers, decimals, truths, lists and maps, as written
/// @param origin where: `alpha-panda.yaml:12`
public record StrategyEntry(Map<String, Object> values, String origin) {}
