package io.alphapanda.market.clock;

import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.marketdata.MarketClock.Due;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.time.Session;
import io.alphapanda.domain.time.TradingCalendar;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Tells what is due in the sessions of some segments as bars go by.
///
/// Before a bar that ends at E it tells everything due before E, so that a bar that ends at 15:30 comes
/// before the close at 15:30, and the open at 09:15 before the bar of 09:15 to 09:16. It begins with the
/// pre-open of the first bar's date. A date without bars is passed over: nothing is due where there is
/// nothing to trade. A date without a session has nothing due. Not thread-safe.
public final class SessionClock {
    private final TradingCalendar calendar;
    private final Set<MarketSegment> segments;
    private List<Moment> agenda = List.of();
    private int next;
    private long dayEnd = Long.MIN_VALUE;
    private long quietUntil = Long.MIN_VALUE;

    /// Follows the sessions of `segments`.
    public SessionClock(TradingCalendar calendar, Set<MarketSegment> segments) {
        this.calendar = calendar;
        this.segments = Set.copyOf(segments);
    }

    /// Tells what is due before the next bar. Bars come in the order of their ends.
    ///
    /// @param startMicros the bar's start, whose Indian date is its session's
    /// @param endMicros the bar's end
    public void advanceTo(long startMicros, long endMicros, ClockSink sink) {
        if (endMicros > quietUntil) {
            tellBefore(startMicros, endMicros, sink);
        }
    }

    /// Tells what is left of the last bar's session, through its close.
    public void finish(ClockSink sink) {
        tellUntil(Long.MAX_VALUE, sink);
        quietUntil = dayEnd;
    }

    private void tellBefore(long startMicros, long endMicros, ClockSink sink) {
        if (startMicros >= dayEnd) {
            tellUntil(Long.MAX_VALUE, sink);
            LocalDate date = Ist.date(startMicros);
            agenda = agendaOf(date);
            next = 0;
            dayEnd = Ist.micros(date.plusDays(1), LocalTime.MIDNIGHT);
        }
        tellUntil(endMicros, sink);
        quietUntil = next < agenda.size() ? agenda.get(next).micros() : dayEnd;
    }

    private void tellUntil(long endMicros, ClockSink sink) {
        while (next < agenda.size() && agenda.get(next).micros() < endMicros) {
            Moment moment = agenda.get(next++);
            sink.due(moment.micros(), moment.event());
        }
    }

    private List<Moment> agendaOf(LocalDate date) {
        List<Moment> moments = new ArrayList<>();
        for (MarketSegment segment : segments) {
            calendar.sessionOn(segment, date).ifPresent(session -> addMoments(moments, segment, session));
        }
        moments.sort(Comparator.comparingLong(Moment::micros).thenComparing(moment -> moment.event().due())
                .thenComparing(moment -> moment.event().segment()));
        return moments;
    }

    private static void addMoments(List<Moment> moments, MarketSegment segment, Session session) {
        if (session.preOpenMicros() < session.openMicros()) {
            moments.add(new Moment(session.preOpenMicros(), new MarketClock(segment, Due.PRE_OPEN)));
        }
        moments.add(new Moment(session.openMicros(), new MarketClock(segment, Due.OPEN)));
        moments.add(new Moment(session.misCutOffMicros(), new MarketClock(segment, Due.MIS_CUT_OFF)));
        if (session.auctionMicros() < session.closeMicros()) {
            moments.add(new Moment(session.auctionMicros(), new MarketClock(segment, Due.CLOSING_AUCTION)));
        }
        moments.add(new Moment(session.closeMicros(), new MarketClock(segment, Due.CLOSED)));
    }

    private record Moment(long micros, MarketClock event) {}
}
