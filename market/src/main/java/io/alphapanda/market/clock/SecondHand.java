package io.alphapanda.market.clock;

import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.marketdata.MarketClock.Due;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.time.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The seconds of one day on which at least one segment is in session. Not thread-safe.
///
/// Each is told once, by the first segment in the order of their kinds that is in session then. They run on
/// a little past a close, so that whoever waits out a grace is woken.
final class SecondHand {
    /// How long seconds run on after a close.
    static final long AFTER_CLOSE_MICROS = 10_000_000L;
    /// No second will come.
    static final long NEVER = Long.MAX_VALUE;
    private static final long SECOND_MICROS = 1_000_000L;

    private final List<Hours> hours = new ArrayList<>();
    private long next = NEVER;
    private int telling;

    private record Hours(long from, long to, MarketClock event) {}

    /// The seconds of these sessions of one day; none if there are none.
    ///
    /// @param sessions in the order of their segments
    SecondHand(Map<MarketSegment, Session> sessions) {
        sessions.forEach((segment, session) -> hours.add(new Hours(session.preOpenMicros(),
                session.closeMicros() + AFTER_CLOSE_MICROS, new MarketClock(segment, Due.SECOND))));
        findFrom(Long.MIN_VALUE);
    }

    /// When the next second is due; [#NEVER] if none is left.
    long next() {
        return next;
    }

    /// What is due then.
    MarketClock event() {
        return hours.get(telling).event();
    }

    /// Goes on to the second after the next.
    void step() {
        findFrom(next + SECOND_MICROS);
    }

    private void findFrom(long earliest) {
        next = NEVER;
        for (int i = 0; i < hours.size(); i++) {
            long candidate = Math.max(hours.get(i).from(), earliest);
            if (candidate < next && candidate <= hours.get(i).to()) {
                next = candidate;
                telling = i;
            }
        }
    }
}
