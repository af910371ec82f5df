package io.alphapanda.zerodha.session;

import io.alphapanda.domain.time.Ist;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/// When sessions die: every morning in India, whenever they were begun.
///
/// @param flushAt when the broker ends all sessions
/// @param safeFrom what is begun from then on is safe for the day: some of the broker's staff name a later flush
/// @param warnBefore how long before its end a session is said to be ending
public record SessionLife(LocalTime flushAt, LocalTime safeFrom, Duration warnBefore) {
    /// As the broker documents it.
    public static final SessionLife STANDARD = new SessionLife(LocalTime.of(6, 0), LocalTime.of(7, 35),
            Duration.ofMinutes(30));
    private static final String AGAIN = "./alpha-panda login zerodha";
    private static final long MINUTE_MICROS = 60_000_000;

    /// The first moment at which a session is dead.
    public long endMicros(KiteSession session) {
        LocalDate date = Ist.date(session.loggedInMicros());
        boolean isDoomed = Ist.time(session.loggedInMicros()).isBefore(flushAt);
        return Ist.micros(isDoomed ? date : date.plusDays(1), flushAt);
    }

    /// True once it is dead by the clock; it may die earlier.
    public boolean isOver(KiteSession session, long nowMicros) {
        return nowMicros >= endMicros(session);
    }

    /// What should be said of a session at a moment; empty if all is well.
    public Optional<String> warning(KiteSession session, long nowMicros) {
        long endMicros = endMicros(session);
        long leftMicros = endMicros - nowMicros;
        if (leftMicros <= 0) {
            return Optional.of("the session of " + session.userId() + " ended at " + Ist.shown(endMicros)
                    + " IST: the access token must be renewed; log in again: " + AGAIN);
        }
        if (leftMicros <= warnBefore.toNanos() / 1_000) {
            return Optional.of(
                    "the session of " + session.userId() + " ends at " + Ist.shown(endMicros) + " IST, in "
                            + Math.ceilDiv(leftMicros, MINUTE_MICROS) + " minutes; log in again after that: "
                            + AGAIN);
        }
        LocalTime begun = Ist.time(session.loggedInMicros());
        if (begun.isBefore(flushAt)) {
            return Optional.of("the session of " + session.userId() + " was begun before " + flushAt
                    + ", so it ends at " + Ist.shown(endMicros) + " IST; log in again after that: " + AGAIN);
        }
        return begun.isBefore(safeFrom)
                ? Optional.of("the session of " + session.userId() + " was begun before "
                        + safeFrom
                        + ", and the broker may end it until then; if requests are refused, log in again: "
                        + AGAIN)
                : Optional.empty();
    }
}
