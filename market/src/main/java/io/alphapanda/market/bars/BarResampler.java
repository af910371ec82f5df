package io.alphapanda.market.bars;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.time.Session;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.market.calendar.SessionLookup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Makes longer bars of shorter ones. Not thread-safe.
///
/// Intervals are counted from the session's open (09:15, or 18:15 on a Muhurat evening), on a date without a
/// session from 09:15. No bar spans two sessions, nor a session's open or close; the last of a session ends
/// at its close. A daily bar covers the session, and more only if bars outside the session are in it. No bar
/// ends before one that it is made of, so that none is known too early.
public final class BarResampler {
    private final SessionLookup sessions;
    private final Timeframe target;

    /// Makes bars of `target` by the sessions of `segment`.
    public BarResampler(TradingCalendar calendar, MarketSegment segment, Timeframe target) {
        this.sessions = new SessionLookup(calendar, segment);
        this.target = target;
    }

    /// The longer bars, in time order. Bars of the target's own length are given back as they are.
    ///
    /// @param bars of one instrument and one timeframe, in time order
    /// @throws IllegalArgumentException if the target is no multiple of their timeframe
    /// @throws ArithmeticException if a sum of volumes does not fit
    public List<Bar> resample(List<Bar> bars) {
        if (bars.isEmpty() || bars.getFirst().timeframe() == target) {
            return bars;
        }
        refuseUnlessMultiple(bars.getFirst().timeframe());
        List<Bar> longer = new ArrayList<>();
        int first = 0;
        Interval interval = intervalOf(bars.getFirst());
        for (int i = 1; i < bars.size(); i++) {
            Interval next = intervalOf(bars.get(i));
            if (!next.equals(interval)) {
                longer.add(joined(bars.subList(first, i), interval));
                first = i;
                interval = next;
            }
        }
        longer.add(joined(bars.subList(first, bars.size()), interval));
        return Collections.unmodifiableList(longer);
    }

    private void refuseUnlessMultiple(Timeframe source) {
        if (source.micros() > target.micros() || target.micros() % source.micros() != 0) {
            throw new IllegalArgumentException("bars of " + source + " cannot be made into bars of " + target
                    + ": the target must be a multiple");
        }
    }

    private Interval intervalOf(Bar bar) {
        Optional<Session> session = sessions.on(bar.startMicros());
        long open = sessions.orUsual(bar.startMicros()).openMicros();
        if (target == Timeframe.D1) {
            return new Interval(open, sessions.orUsual(bar.startMicros()).closeMicros());
        }
        if (session.isEmpty()) {
            return counted(open, bar.startMicros(), Long.MAX_VALUE);
        }
        long close = session.get().closeMicros();
        return bar.startMicros() < close ? counted(open, bar.startMicros(), close)
                : counted(close, bar.startMicros(), Long.MAX_VALUE);
    }

    private Interval counted(long origin, long start, long close) {
        long from = origin + Math.floorDiv(start - origin, target.micros()) * target.micros();
        return new Interval(from, Math.min(from + target.micros(), close));
    }

    private Bar joined(List<Bar> parts, Interval interval) {
        Bar first = parts.getFirst();
        Bar last = parts.getLast();
        long high = first.high().micros();
        long low = first.low().micros();
        long volume = 0;
        for (Bar part : parts) {
            high = Math.max(high, part.high().micros());
            low = Math.min(low, part.low().micros());
            volume = Math.addExact(volume, part.volume());
        }
        return new Bar(first.instrument(), target, Math.min(interval.start(), first.startMicros()),
                Math.max(interval.end(), last.endMicros()), first.open(), new Price(high), new Price(low),
                last.close(), volume);
    }

    private record Interval(long start, long end) {}
}
