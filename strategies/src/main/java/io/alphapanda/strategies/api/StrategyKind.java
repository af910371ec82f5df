package io.alphapanda.strategies.api;

import io.alphapanda.domain.instrument.InstrumentId;
import java.util.function.Function;

/// A kind of strategy that can be configured by name.
///
/// @param name as people write it: `sma-cross`
/// @param summary one line for a list
/// @param configure reads the settings, and gives what makes an instance for an instrument
public record StrategyKind(String name, String summary,
        Function<Parameters, Function<InstrumentId, Strategy>> configure) {}
