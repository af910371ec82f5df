package io.alphapanda.sandbox.terms;

import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.time.Session;
import io.alphapanda.domain.time.SessionPhase;
import io.alphapanda.domain.time.TradingCalendar;
import java.time.LocalDate;
import java.util.Optional;

/// Now, in the market, and what that means for its sessions. It moves only when told. One thread at a time.
public final class MarketTime {
    private final TradingCalendar calendar;
    private long micros;

    /// Time that stands at a moment, in microseconds of UTC.
    public MarketTime(TradingCalendar calendar, long startMicros) {
        this.calendar = calendar;
        micros = startMicros;
    }

    /// Now, in microseconds of UTC.
    public long micros() {
        return micros;
    }

    /// Moves on; an earlier moment does nothing.
    public void advanceTo(long laterMicros) {
        micros = Math.max(micros, laterMicros);
    }

    /// Today in India.
    public LocalDate today() {
        return Ist.date(micros);
    }

    /// What a segment does now.
    public SessionPhase phase(MarketSegment segment) {
        return calendar.phaseAt(segment, micros);
    }

    /// Today's session of a segment; empty on a holiday.
    public Optional<Session> session(MarketSegment segment) {
        return calendar.sessionOn(segment, today());
    }
}
