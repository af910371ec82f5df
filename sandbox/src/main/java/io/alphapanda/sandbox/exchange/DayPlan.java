package io.alphapanda.sandbox.exchange;

import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.time.Session;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.sandbox.terms.DayTimes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What is to happen on one date, in the order of time, the beginning of the next trading day last.
final class DayPlan {
    /// Longer than any closure of an exchange.
    private static final int SEARCH_DAYS_MAX = 30;

    private final TradingCalendar calendar;
    private final DayTimes times;
    private final List<MarketSegment> segments;
    private final LocalDate date;
    private final List<Step> steps = new ArrayList<>();
    private int done;

    /// Something that happens; of one moment, the earlier kind first.
    record Step(long micros, Kind kind, MarketSegment segment) {}

    /// What may happen.
    enum Kind {
        /// The pre-open begins.
        PRE_OPEN,
        /// Continuous trading begins.
        OPEN,
        /// The broker closes intraday positions.
        SQUARE_OFF,
        /// The closing auction begins.
        AUCTION,
        /// The closing auction is matched.
        MATCH,
        /// The session is over.
        CLOSE,
        /// The next trading day begins.
        ROLL
    }

    DayPlan(TradingCalendar calendar, DayTimes times, Collection<MarketSegment> segments, LocalDate date) {
        this.calendar = calendar;
        this.times = times;
        this.segments = segments.stream().distinct().sorted().toList();
        this.date = date;
        for (MarketSegment segment : this.segments) {
            calendar.sessionOn(segment, date).ifPresent(session -> add(segment, session));
        }
        steps.add(new Step(Ist.micros(nextDate(), times.roll()), Kind.ROLL, MarketSegment.INDEX));
        steps.sort(Comparator.comparingLong(Step::micros).thenComparing(Step::kind).thenComparing(Step::segment));
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }

    private void add(MarketSegment segment, Session session) {
        steps.add(new Step(session.preOpenMicros(), Kind.PRE_OPEN, segment));
        steps.add(new Step(session.openMicros(), Kind.OPEN, segment));
        steps.add(new Step(session.misCutOffMicros() + micros(times.squareOffDelay()), Kind.SQUARE_OFF, segment));
        if (session.auctionMicros() < session.closeMicros()) {
            long match = Math.min(session.auctionMicros() + micros(times.auctionMatch()), session.closeMicros());
            steps.add(new Step(session.auctionMicros(), Kind.AUCTION, segment));
            steps.add(new Step(match, Kind.MATCH, segment));
        }
        steps.add(new Step(session.closeMicros(), Kind.CLOSE, segment));
    }

    LocalDate date() {
        return date;
    }

    /// The next date on which anything here trades.
    LocalDate nextDate() {
        for (int days = 1; days <= SEARCH_DAYS_MAX; days++) {
            LocalDate next = date.plusDays(days);
            if (segments.stream().anyMatch(segment -> calendar.sessionOn(segment, next).isPresent())) {
                return next;
            }
        }
        throw new IllegalStateException("no session within " + SEARCH_DAYS_MAX + " days of " + date
                + "; look for holiday rows in the calendar that should not be there");
    }

    /// The first step that has not been taken; there always is one.
    Step next() {
        return steps.get(done);
    }

    void taken() {
        done++;
    }

    /// Until when nothing happens that anybody would wait for; empty where something may.
    Optional<Long> quietUntil(long now) {
        List<Session> sessions = segments.stream().flatMap(segment -> calendar.sessionOn(segment, date).stream())
                .toList();
        long first = firstPreOpen(date) - micros(times.nightBefore());
        if (now < first) {
            return Optional.of(first);
        }
        long lastClose = sessions.stream().mapToLong(Session::closeMicros).max().orElse(0);
        return now >= lastClose + micros(times.nightAfter())
                ? Optional.of(firstPreOpen(nextDate()) - micros(times.nightBefore())) : Optional.empty();
    }

    private long firstPreOpen(LocalDate day) {
        return segments.stream().flatMap(segment -> calendar.sessionOn(segment, day).stream())
                .mapToLong(Session::preOpenMicros).min().orElse(Ist.micros(day, times.roll()));
    }
}
