package io.alphapanda.strategies.breakout;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Stateful;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.time.Ist;

/// The highest and lowest price of the first minutes of each day, counted from the start of its first bar.
final class OpeningRange implements Stateful {
    private static final long MINUTE_MICROS = 60_000_000;

    private final int minutes;
    private long day = Long.MIN_VALUE;
    private long endMicros;
    private long highMicros;
    private long lowMicros;

    OpeningRange(int minutes) {
        this.minutes = minutes;
    }

    /// Takes the next bar, and tells whether it is the first of a day. A bar that begins within the range is part
    /// of it to its end.
    boolean add(Bar bar) {
        long today = Ist.epochDay(bar.startMicros());
        boolean isFirst = today != day;
        if (isFirst) {
            day = today;
            endMicros = bar.startMicros() + minutes * MINUTE_MICROS;
            highMicros = bar.high().micros();
            lowMicros = bar.low().micros();
        } else if (isForming(bar)) {
            highMicros = Math.max(highMicros, bar.high().micros());
            lowMicros = Math.min(lowMicros, bar.low().micros());
        }
        return isFirst;
    }

    /// True for a bar that is part of the range.
    boolean isForming(Bar bar) {
        return bar.startMicros() < endMicros;
    }

    long highMicros() {
        return highMicros;
    }

    long lowMicros() {
        return lowMicros;
    }

    @Override
    public void snapshot(FieldWriter out) {
        out.integer("day", day);
        out.time("end", endMicros);
        out.decimal("high", highMicros);
        out.decimal("low", lowMicros);
    }

    @Override
    public void restore(FieldReader in) {
        day = in.integer("day");
        endMicros = in.time("end");
        highMicros = in.decimal("high");
        lowMicros = in.decimal("low");
    }
}
