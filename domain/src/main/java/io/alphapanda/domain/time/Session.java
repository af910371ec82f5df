package io.alphapanda.domain.time;

import java.time.LocalDate;

/// The trading hours of one segment on one date, in microseconds of UTC.
///
/// Phases: pre-open from `preOpenMicros`, open from `openMicros`, closing auction from `auctionMicros`,
/// closed from `closeMicros`. Without an auction, `auctionMicros` equals `closeMicros`. Ends are exclusive.
///
/// @param date the day in India
/// @param misCutOffMicros from here intraday positions are squared off and no new one is taken
public record Session(LocalDate date, long preOpenMicros, long openMicros, long auctionMicros,
        long closeMicros,
        long misCutOffMicros) {
    /// Refuses hours that do not follow one another.
    public Session {
        if (preOpenMicros > openMicros || openMicros >= auctionMicros || auctionMicros > closeMicros
                || misCutOffMicros <= openMicros || misCutOffMicros > auctionMicros) {
            throw new IllegalArgumentException("session hours of " + date
                    + " must run pre-open, open, MIS cut-off, auction, close");
        }
    }

    /// The phase at a moment of this date.
    public SessionPhase phaseAt(long micros) {
        if (micros < preOpenMicros || micros >= closeMicros) {
            return SessionPhase.CLOSED;
        }
        if (micros < openMicros) {
            return SessionPhase.PRE_OPEN;
        }
        return micros < auctionMicros ? SessionPhase.OPEN : SessionPhase.CLOSING_AUCTION;
    }
}
