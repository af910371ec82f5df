package io.alphapanda.market.build;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Price;

/// A bar that still grows. Not thread-safe.
final class OpenBar {
    private final InstrumentId instrument;
    private final Timeframe timeframe;
    private final long start;
    private final long end;
    private final Price open;
    private Price high;
    private Price low;
    private Price close;
    private long volume;

    OpenBar(InstrumentId instrument, Timeframe timeframe, long start, long end, Price price) {
        this.instrument = instrument;
        this.timeframe = timeframe;
        this.start = start;
        this.end = end;
        this.open = price;
        this.high = price;
        this.low = price;
        this.close = price;
    }

    InstrumentId instrument() {
        return instrument;
    }

    Timeframe timeframe() {
        return timeframe;
    }

    long end() {
        return end;
    }

    boolean covers(long stamp) {
        return stamp >= start && stamp < end;
    }

    void add(Price price, long units) {
        if (price.micros() > high.micros()) {
            high = price;
        }
        if (price.micros() < low.micros()) {
            low = price;
        }
        close = price;
        volume += units;
    }

    Bar closed() {
        return new Bar(instrument, timeframe, start, end, open, high, low, close, volume);
    }

    void write(FieldWriter out) {
        out.choice("timeframe", timeframe);
        out.time("start", start);
        out.time("end", end);
        out.price("open", open);
        out.price("high", high);
        out.price("low", low);
        out.price("close", close);
        out.integer("volume", volume);
    }

    static OpenBar read(InstrumentId instrument, FieldReader in) {
        Timeframe timeframe = in.choice("timeframe", Timeframe.class);
        long start = in.time("start");
        long end = in.time("end");
        OpenBar bar = new OpenBar(instrument, timeframe, start, end, in.price("open"));
        bar.high = in.price("high");
        bar.low = in.price("low");
        bar.close = in.price("close");
        bar.volume = in.integer("volume");
        return bar;
    }
}
