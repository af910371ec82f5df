package io.alphapanda.market.calendar;

import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.time.Session;
import io.alphapanda.domain.time.TradingCalendar;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/// Finds the session of one segment for moments that mostly lie on the same day: it remembers the last date.
///
/// Not thread-safe: one per loop.
public final class SessionLookup {
    /// What a day without a session is measured by where its bars are wanted all the same.
    private static final LocalTime USUAL_OPEN = LocalTime.of(9, 15);
    private static final LocalTime USUAL_MIS_CUT_OFF = LocalTime.of(15, 20);
    private static final LocalTime USUAL_CLOSE = LocalTime.of(15, 30);

    private final TradingCalendar calendar;
    private final MarketSegment segment;
    private long dayStart = Long.MAX_VALUE;
    private long dayEnd = Long.MIN_VALUE;
    private Optional<Session> session = Optional.empty();

    /// Looks up sessions of `segment`.
    public SessionLookup(TradingCalendar calendar, MarketSegment segment) {
        this.calendar = calendar;
        this.segment = segment;
    }

    /// The session on the Indian date of a moment; empty on a weekend or holiday.
    public Optional<Session> on(long micros) {
        if (micros < dayStart || micros >= dayEnd) {
            LocalDate date = Ist.date(micros);
            dayStart = Ist.micros(date, LocalTime.MIDNIGHT);
            dayEnd = dayStart + Ist.DAY_MICROS;
            session = calendar.sessionOn(segment, date);
        }
        return session;
    }

    /// The session on the Indian date of a moment, or 09:15 to 15:30 where that date has none.
    public Session orUsual(long micros) {
        Optional<Session> known = on(micros);
        return known.isPresent() ? known.get() : usual(Ist.date(micros));
    }

    private static Session usual(LocalDate date) {
        long open = Ist.micros(date, USUAL_OPEN);
        long close = Ist.micros(date, USUAL_CLOSE);
        return new Session(date, open, open, close, close, Ist.micros(date, USUAL_MIS_CUT_OFF));
    }
}
