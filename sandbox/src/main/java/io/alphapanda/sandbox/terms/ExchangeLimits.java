package io.alphapanda.sandbox.terms;

import java.time.Duration;

/// Bounds of everything that could grow.
///
/// @param callsWaitingMax calls that wait for the deciding thread
/// @param callWait how long a call waits for its turn
/// @param updatesWaitingMax order rows that wait for one listener
/// @param ordersPerDayMax orders of one account on one day, refused ones not counted
/// @param gttActiveMax active triggers of one account
/// @param modificationsMax of one order
/// @param icebergLegsMax of one order
/// @param slicesMax of one order
/// @param tagLengthMax characters in a tag
/// @param minuteDaysMax days of minute bars that are kept; older days remain as one bar each
/// @param journalDaysKept files of earlier days that stay beside today's
public record ExchangeLimits(int callsWaitingMax, Duration callWait, int updatesWaitingMax,
        int ordersPerDayMax,
        int gttActiveMax, int modificationsMax, int icebergLegsMax, int slicesMax, int tagLengthMax,
        int minuteDaysMax, int journalDaysKept) {
    /// The broker's limits where it has them.
    public static final ExchangeLimits USUAL = new ExchangeLimits(10_000, Duration.ofSeconds(5), 20_000,
            5_000, 250,
            25, 10, 10, 20, 60, 3);

    /// Refuses limits that leave no room.
    public ExchangeLimits {
        if (Math.min(Math.min(callsWaitingMax, updatesWaitingMax), Math.min(ordersPerDayMax, gttActiveMax))
                < 1
                || minuteDaysMax < 1 || journalDaysKept < 0 || modificationsMax < 0 || icebergLegsMax < 2
                || slicesMax < 2 || tagLengthMax < 0 || callWait.isNegative() || callWait.isZero()) {
            throw new IllegalArgumentException(
                    "limits must leave room: calls, updates, orders, triggers and days at least 1, legs and slices"
                            + " at least 2, and a wait above zero");
        }
    }
}
