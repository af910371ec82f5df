package io.alphapanda.market.bars;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.time.Session;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.market.calendar.SessionLookup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps the bars that lie within a segment's continuous trading, and says why each other one does not.
///
/// The session is that of the Indian date on which a bar begins. A daily bar is within hours if its date has
/// a session. Not thread-safe.
public final class SessionHours {
    private final SessionLookup sessions;
    private final HoursMode mode;

    /// Applies the hours of `segment` unless the mode is [HoursMode#ALL].
    public SessionHours(TradingCalendar calendar, MarketSegment segment, HoursMode mode) {
        this.sessions = new SessionLookup(calendar, segment);
        this.mode = mode;
    }

    /// Splits `bars`, which keep their order.
    public BarsInHours select(List<Bar> bars) {
        if (mode == HoursMode.ALL) {
            return new BarsInHours(bars, Map.of());
        }
        List<Bar> inside = new ArrayList<>(bars.size());
        Map<OutsideReason, Long> outside = new EnumMap<>(OutsideReason.class);
        for (Bar bar : bars) {
            Optional<OutsideReason> reason = reasonOutside(bar);
            if (reason.isPresent()) {
                outside.merge(reason.get(), 1L, Long::sum);
            } else {
                inside.add(bar);
            }
        }
        return new BarsInHours(Collections.unmodifiableList(inside), outside);
    }

    /// Why the bar lies outside exchange hours, whatever the mode; empty if it lies within.
    public Optional<OutsideReason> reasonOutside(Bar bar) {
        Optional<Session> found = sessions.on(bar.startMicros());
        if (found.isEmpty()) {
            return Optional.of(OutsideReason.NO_SESSION);
        }
        Session session = found.get();
        if (bar.timeframe() == Timeframe.D1) {
            return Optional.empty();
        }
        if (bar.startMicros() < session.openMicros()) {
            return Optional.of(OutsideReason.PRE_OPEN);
        }
        if (bar.endMicros() <= session.auctionMicros()) {
            return Optional.empty();
        }
        return Optional.of(bar.endMicros() <= session.closeMicros() ? OutsideReason.CLOSING_AUCTION
                : OutsideReason.AFTER_CLOSE);
    }
}
