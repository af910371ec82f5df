package io.alphapanda.market.build;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Stateful;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.time.Session;

/// Turns the cumulative volume of a session's ticks into what each adds. Not thread-safe.
///
/// A tick adds the increase over the greatest volume before it, so a step back adds nothing and nothing is
/// counted twice. The first tick of a session adds all of it if it lies in the session's first minute; a
/// later one, of a feed that joined late, adds its own trade only. A volume of 0 is unknown, and adds nothing.
final class DayVolume implements Stateful {
    private long sessionOpen;
    private long greatest;

    long addedBy(Tick tick, Session session, long stamp) {
        if (session.openMicros() != sessionOpen) {
            sessionOpen = session.openMicros();
            boolean isFromTheStart = stamp < sessionOpen + Timeframe.M1.micros();
            greatest = isFromTheStart ? 0 : Math.max(0, tick.dayVolume() - tick.lastUnits());
        }
        long added = Math.max(0, tick.dayVolume() - greatest);
        greatest += added;
        return added;
    }

    void forget() {
        sessionOpen = 0;
        greatest = 0;
    }

    @Override
    public void snapshot(FieldWriter out) {
        out.time("session_open", sessionOpen);
        out.integer("day_volume", greatest);
    }

    @Override
    public void restore(FieldReader in) {
        sessionOpen = in.time("session_open");
        greatest = in.integer("day_volume");
    }
}
