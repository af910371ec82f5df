package io.alphapanda.trading.risk.limit;

import java.util.ArrayList;
import java.util.List;

/// How long a strategy waits between entries. Zero of a wait is none.
///
/// A trade runs from flat to flat in one instrument, and loses when it made less than its charges. Losses in a row
/// are counted within a day.
///
/// @param secondsBetweenEntries of one strategy in one instrument
/// @param minutesAfterLoss wait of a strategy after each losing trade
/// @param lossesInRow how many losing trades in a row bring the longer wait
/// @param minutesAfterLosses that longer wait
public record PaceLimits(long secondsBetweenEntries, long minutesAfterLoss, long lossesInRow,
        long minutesAfterLosses) {
    /// No waiting at all.
    public static final PaceLimits NONE = new PaceLimits(0, 0, NoLimit.COUNT, 0);

    /// What makes no sense; empty when all is well.
    public List<String> mistakes() {
        List<String> mistakes = new ArrayList<>();
        NoLimit.requireNotNegative("seconds between entries", secondsBetweenEntries, mistakes);
        NoLimit.requireNotNegative("cooldown minutes after a loss", minutesAfterLoss, mistakes);
        NoLimit.requirePositive("losses in a row before the longer cooldown", lossesInRow, mistakes);
        NoLimit.requireNotNegative("cooldown minutes after losses in a row", minutesAfterLosses, mistakes);
        return mistakes;
    }

    /// True if any loss brings a wait.
    public boolean waitsAfterLosses() {
        return minutesAfterLoss > 0 || (NoLimit.isSet(lossesInRow) && minutesAfterLosses > 0);
    }
}
