package io.alphapanda.trading.risk.rule;

import java.util.Optional;

/// What a strategy has done, before an entry.
///
/// @param tradesToday entries approved today
/// @param lastEntryMicros when its last entry in the instrument was approved; 0 if never
/// @param waitsUntilMicros when the cooldown after its losses ends; 0 if there is none
/// @param lossesInRow losing trades in a row today
/// @param halt why it is halted; empty if it is not
/// @param isLive whether it may trade real money
public record StrategyFacts(long tradesToday, long lastEntryMicros, long waitsUntilMicros, long lossesInRow,
        Optional<Halt> halt, boolean isLive) {}
