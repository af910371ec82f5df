package io.alphapanda.backtest.report;

import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;

/// Units that were opened and closed again.
///
/// @param size units, negative for a short
/// @param entryBar index of the bar whose price opened it, from 0
/// @param exitBar index of the bar whose price closed it
/// @param pnl what it made, before charges
/// @param charges what both its orders cost
/// @param entryMicros when it was opened
/// @param exitMicros when it was closed
public record RoundTrip(long size, int entryBar, int exitBar, Price entryPrice, Price exitPrice, Money pnl,
        Money charges, long entryMicros, long exitMicros) {
    /// True if anything was left after charges.
    public boolean isWin() {
        return pnl.compareTo(charges) > 0;
    }
}
