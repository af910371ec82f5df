package io.alphapanda.domain.time;

import java.time.LocalDate;
import java.time.LocalTime;

/// The hours of a segment on whatever day they are used, in microseconds since midnight in India.
record DayHours(long preOpenMicros, long openMicros, long auctionMicros, long closeMicros,
        long misCutOffMicros) {
    /// No trading all day.
    static final DayHours NONE = new DayHours(0, 0, 0, 0, 0);
    private static final long OFFSET_MICROS = Ist.OFFSET.getTotalSeconds() * 1_000_000L;

    /// Hours from times of day; without a closing auction, `auction` equals `close`.
    static DayHours of(LocalTime preOpen, LocalTime open, LocalTime auction, LocalTime close,
            LocalTime misCutOff) {
        return new DayHours(micros(preOpen), micros(open), micros(auction), micros(close), micros(misCutOff));
    }

    /// False only for [#NONE].
    boolean isTrading() {
        return closeMicros > 0;
    }

    /// These hours on one day.
    ///
    /// @throws IllegalArgumentException if they do not follow one another
    Session on(long epochDay) {
        long midnight = midnight(epochDay);
        return new Session(LocalDate.ofEpochDay(epochDay), midnight + preOpenMicros, midnight + openMicros,
                midnight + auctionMicros, midnight + closeMicros, midnight + misCutOffMicros);
    }

    /// The same as [Session#phaseAt] of [#on], without building the session; a holiday where nothing trades.
    SessionPhase phaseAt(long epochDay, long micros) {
        if (!isTrading()) {
            return SessionPhase.HOLIDAY;
        }
        long ofDay = micros - midnight(epochDay);
        if (ofDay < preOpenMicros || ofDay >= closeMicros) {
            return SessionPhase.CLOSED;
        }
        if (ofDay < openMicros) {
            return SessionPhase.PRE_OPEN;
        }
        return ofDay < auctionMicros ? SessionPhase.OPEN : SessionPhase.CLOSING_AUCTION;
    }

    private static long midnight(long epochDay) {
        return epochDay * Ist.DAY_MICROS - OFFSET_MICROS;
    }

    private static long micros(LocalTime time) {
        return time.toNanoOfDay() / 1_000;
    }
}
