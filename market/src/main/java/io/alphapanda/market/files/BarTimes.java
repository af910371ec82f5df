package io.alphapanda.market.files;

import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.time.Session;
import io.alphapanda.market.calendar.SessionLookup;
import io.alphapanda.market.format.BarLabel;
import java.util.Optional;

/// Turns the label of a row into the interval that its bar covers. Not thread-safe.
///
/// A daily bar covers its date's session; 09:15 to 15:30 where the date has none. A shorter bar that is
/// counted from the session's open, and would outlast the session, ends at its close: an hour that begins at
/// 15:15.
final class BarTimes {
    private final SessionLookup sessions;
    private final Timeframe timeframe;
    private final BarLabel label;

    BarTimes(SessionLookup sessions, Timeframe timeframe, BarLabel label) {
        this.sessions = sessions;
        this.timeframe = timeframe;
        this.label = label;
    }

    /// The first moment that the bar covers.
    long start(long labelMicros) {
        if (timeframe == Timeframe.D1) {
            return sessions.orUsual(labelMicros).openMicros();
        }
        return label == BarLabel.START ? labelMicros : labelMicros - timeframe.micros();
    }

    /// The first moment that it no longer covers, which is when it becomes knowable.
    long end(long labelMicros) {
        if (timeframe == Timeframe.D1) {
            return sessions.orUsual(labelMicros).closeMicros();
        }
        if (label == BarLabel.END) {
            return labelMicros;
        }
        long end = labelMicros + timeframe.micros();
        Optional<Session> session = sessions.on(labelMicros);
        return session.isPresent() && isCutShort(session.get(), labelMicros, end)
                ? session.get().closeMicros() : end;
    }

    private boolean isCutShort(Session session, long start, long end) {
        return start >= session.openMicros() && start < session.closeMicros() && end > session.closeMicros()
                && (start - session.openMicros()) % timeframe.micros() == 0;
    }
}
