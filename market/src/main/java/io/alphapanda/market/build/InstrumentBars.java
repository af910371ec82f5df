package io.alphapanda.market.build;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Stateful;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.time.Session;
import io.alphapanda.domain.time.SessionPhase;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.market.calendar.SessionLookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The open bars of one instrument, of every timeframe. Not thread-safe.
///
/// Two bars of one timeframe may be open: one that waits out its grace, and the next.
final class InstrumentBars implements Stateful {
    private final InstrumentId id;
    private final List<Timeframe> timeframes;
    private final long grace;
    private final SessionLookup sessions;
    private final DayVolume volume = new DayVolume();
    private final List<OpenBar> open = new ArrayList<>();
    private long nextEnd = Long.MAX_VALUE;
    /// The minute of the last tick taken and the bars that it went to, so that its neighbours find them at once.
    private long minuteStart;
    private long minuteEnd;
    private final List<OpenBar> ofMinute = new ArrayList<>();

    /// What became of a tick.
    enum Fate {
        /// It is in its bars.
        TAKEN,
        /// Its minute has closed.
        LATE,
        /// Continuous trading does not hold its stamp.
        OUTSIDE
    }

    InstrumentBars(Instrument instrument, BarBuilderRules rules, TradingCalendar calendar) {
        this.id = instrument.id();
        this.timeframes = rules.timeframes();
        this.grace = rules.graceMicros();
        this.sessions = new SessionLookup(calendar, instrument.segment());
    }

    InstrumentId id() {
        return id;
    }

    /// Puts a tick into its bars. What is due at `now` has been closed before.
    Fate take(Tick tick, long stamp, long now) {
        Optional<Session> found = sessions.on(stamp);
        if (found.isEmpty() || found.get().phaseAt(stamp) != SessionPhase.OPEN) {
            return Fate.OUTSIDE;
        }
        Session session = found.get();
        if (stamp < minuteStart || stamp >= minuteEnd) {
            minuteStart = start(session, Timeframe.M1, stamp);
            minuteEnd = end(session, Timeframe.M1, minuteStart);
            ofMinute.clear();
        }
        // By the minute, whatever is built: so longer bars hold what their minutes hold.
        if (minuteEnd + grace <= now) {
            return Fate.LATE;
        }
        if (ofMinute.isEmpty()) {
            timeframes.forEach(timeframe -> ofMinute.add(bar(session, timeframe, stamp, tick)));
        }
        long added = volume.addedBy(tick, session, stamp);
        for (int i = 0; i < ofMinute.size(); i++) {
            ofMinute.get(i).add(tick.lastPrice(), added);
        }
        return Fate.TAKEN;
    }

    private OpenBar bar(Session session, Timeframe timeframe, long stamp, Tick tick) {
        for (int i = open.size() - 1; i >= 0; i--) {
            OpenBar bar = open.get(i);
            if (bar.timeframe() == timeframe && bar.covers(stamp)) {
                return bar;
            }
        }
        long start = start(session, timeframe, stamp);
        OpenBar bar = new OpenBar(id, timeframe, start, end(session, timeframe, start), tick.lastPrice());
        open.add(bar);
        nextEnd = Math.min(nextEnd, bar.end());
        return bar;
    }

    private static long start(Session session, Timeframe timeframe, long stamp) {
        return stamp - (stamp - session.openMicros()) % timeframe.micros();
    }

    /// A bar of a day lasts to the close, auction included; a shorter one at most to the auction.
    private static long end(Session session, Timeframe timeframe, long start) {
        return timeframe == Timeframe.D1 ? session.closeMicros()
                : Math.min(start + timeframe.micros(), session.auctionMicros());
    }

    /// When the next bar ends; `Long.MAX_VALUE` if none is open.
    long nextEnd() {
        return nextEnd;
    }

    /// Moves the bars that end at a moment or before to `closing`.
    void close(long endMax, List<OpenBar> closing) {
        if (nextEnd > endMax) {
            return;
        }
        nextEnd = Long.MAX_VALUE;
        int kept = 0;
        for (int i = 0; i < open.size(); i++) {
            OpenBar bar = open.get(i);
            if (bar.end() <= endMax) {
                closing.add(bar);
            } else {
                open.set(kept++, bar);
                nextEnd = Math.min(nextEnd, bar.end());
            }
        }
        open.subList(kept, open.size()).clear();
    }

    void forget() {
        volume.forget();
        open.clear();
        forgetMinute();
        nextEnd = Long.MAX_VALUE;
    }

    private void forgetMinute() {
        minuteStart = 0;
        minuteEnd = 0;
        ofMinute.clear();
    }

    @Override
    public void snapshot(FieldWriter out) {
        volume.snapshot(out);
        out.list("open_bars", open, (writer, bar) -> bar.write(writer));
    }

    @Override
    public void restore(FieldReader in) {
        volume.restore(in);
        forgetMinute();
        open.clear();
        open.addAll(in.list("open_bars", bar -> OpenBar.read(id, bar)));
        nextEnd = open.stream().mapToLong(OpenBar::end).min().orElse(Long.MAX_VALUE);
    }
}
