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
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Tells what is due in the sessions of some segments as bars or ticks go by.
///
/// Before a bar that ends at E it tells everything due before E, so that a bar that ends at 15:30 comes
/// before the close at 15:30, and the open at 09:15 before the bar of 09:15 to 09:16. It begins with the
/// pre-open of the first bar's date. A date without bars is passed over: nothing is due where there is
/// nothing to trade. A date without a session has nothing due. Not thread-safe.
///
/// For ticks there is one of [#everySecond]: between the phases it also tells every second on which nothing
/// else is due, from the first pre-open until ten seconds after the last close. A tick at T is a bar of no
/// length: `advanceTo(T, T + 1, …)` tells what is due up to and at T, so that a tick of 09:15:00 finds the
/// market open.
public final class SessionClock {
    private final TradingCalendar calendar;
    private final Set<MarketSegment> segments;
    private final boolean tellsSeconds;
    private SecondHand seconds = new SecondHand(Map.of());
    private List<Moment> agenda = List.of();
    private int next;
    private long dayEnd = Long.MIN_VALUE;
    private long quietUntil = Long.MIN_VALUE;

    /// Follows the sessions of `segments`.
    public SessionClock(TradingCalendar calendar, Set<MarketSegment> segments) {
        this(calendar, segments, false);
    }

    private SessionClock(TradingCalendar calendar, Set<MarketSegment> segments, boolean tellsSeconds) {
        this.calendar = calendar;
        this.segments = Collections.unmodifiableSet(new TreeSet<>(segments));
        this.tellsSeconds = tellsSeconds;
    }

    /// Follows the sessions of `segments` second by second.
    public static SessionClock everySecond(TradingCalendar calendar, Set<MarketSegment> segments) {
        return new SessionClock(calendar, segments, true);
    }

    /// The segments that it follows, in the order of their kinds.
    public Set<MarketSegment> segments() {
        return segments;
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
            begin(Ist.date(startMicros));
        }
        tellUntil(endMicros, sink);
        long due = Math.min(nextPhase(), seconds.next());
        quietUntil = due < Long.MAX_VALUE ? due : dayEnd;
    }

    private void begin(LocalDate date) {
        Map<MarketSegment, Session> sessions = new EnumMap<>(MarketSegment.class);
        segments.forEach(segment -> calendar.sessionOn(segment, date)
                .ifPresent(session -> sessions.put(segment, session)));
        agenda = agendaOf(sessions);
        next = 0;
        seconds = new SecondHand(tellsSeconds ? sessions : Map.of());
        dayEnd = Ist.micros(date.plusDays(1), LocalTime.MIDNIGHT);
    }

    private void tellUntil(long endMicros, ClockSink sink) {
        while (Math.min(nextPhase(), seconds.next()) < endMicros) {
            if (nextPhase() > seconds.next()) {
                sink.due(seconds.next(), seconds.event());
                seconds.step();
            } else {
                Moment moment = agenda.get(next++);
                if (moment.micros() == seconds.next()) {
                    seconds.step();
                }
                sink.due(moment.micros(), moment.event());
            }
        }
    }

    private long nextPhase() {
        return next < agenda.size() ? agenda.get(next).micros() : Long.MAX_VALUE;
    }

    private static List<Moment> agendaOf(Map<MarketSegment, Session> sessions) {
        List<Moment> moments = new ArrayList<>();
        sessions.forEach((segment, session) -> addMoments(moments, segment, session));
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
