package io.alphapanda.market.board;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Stateful;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Price;
import java.util.Optional;

/// What the ticks since an instrument's last finished bar come to so far.
final class FormingBar implements Stateful {
    private long startMicros;
    private long openMicros;
    private long highMicros;
    private long lowMicros;
    private long closeMicros;
    private long dayVolume;
    private long volumeBefore;
    private long lastBarEnd;

    void take(Tick tick, long nowMicros, Timeframe timeframe) {
        long stamp = tick.exchangeMicros() == 0 ? nowMicros : tick.exchangeMicros();
        if (stamp < lastBarEnd) {
            return;
        }
        long price = tick.lastPrice().micros();
        long from = stamp - Math.floorMod(stamp - lastBarEnd, timeframe.micros());
        // The first tick of the next bar may come before the event of the bar that it ends.
        if (openMicros == 0 || from != startMicros) {
            startMicros = from;
            volumeBefore = dayVolume;
            openMicros = price;
            highMicros = price;
            lowMicros = price;
        }
        highMicros = Math.max(highMicros, price);
        lowMicros = Math.min(lowMicros, price);
        closeMicros = price;
        dayVolume = tick.dayVolume();
    }

    /// Begins anew behind a finished bar.
    void finished(Bar bar) {
        lastBarEnd = bar.endMicros();
        if (startMicros < lastBarEnd) {
            openMicros = 0;
        }
    }

    /// The bar as it would be if it closed now; empty without a tick.
    Optional<Bar> asOf(InstrumentId instrument, Timeframe timeframe) {
        return openMicros == 0 ? Optional.empty()
                : Optional.of(new Bar(instrument, timeframe, startMicros, startMicros + timeframe.micros(),
                        new Price(openMicros), new Price(highMicros), new Price(lowMicros),
                        new Price(closeMicros),
                        Math.max(0, dayVolume - volumeBefore)));
    }

    @Override
    public void snapshot(FieldWriter out) {
        out.time("start", startMicros);
        out.decimal("open", openMicros);
        out.decimal("high", highMicros);
        out.decimal("low", lowMicros);
        out.decimal("close", closeMicros);
        out.integer("day_volume", dayVolume);
        out.integer("volume_before", volumeBefore);
        out.time("last_bar_end", lastBarEnd);
    }

    @Override
    public void restore(FieldReader in) {
        startMicros = in.time("start");
        openMicros = in.decimal("open");
        highMicros = in.decimal("high");
        lowMicros = in.decimal("low");
        closeMicros = in.decimal("close");
        dayVolume = in.integer("day_volume");
        volumeBefore = in.integer("volume_before");
        lastBarEnd = in.time("last_bar_end");
    }
}
