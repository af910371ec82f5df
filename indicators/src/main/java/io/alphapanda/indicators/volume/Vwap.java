package io.alphapanda.indicators.volume;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.indicators.Indicator;
import io.alphapanda.indicators.NotWarmYet;
import io.alphapanda.indicators.window.WideSum;

/// The volume-weighted average price in rupees: Σ typical price × volume ÷ Σ volume since its [VwapAnchor], where a
/// bar's typical price is (high + low + close) ÷ 3. Both sums are exact.
///
/// Warm with the first bar that has volume. Without volume there is no such price: an index, or a session before
/// its first trade, is not warm, and a warm one is not any more when a new session begins without volume.
public final class Vwap implements Indicator {
    private final VwapAnchor anchor;
    private final WideSum value = new WideSum();
    private long volume;
    private long day = Long.MIN_VALUE;

    /// One that begins at `anchor`.
    public Vwap(VwapAnchor anchor) {
        this.anchor = anchor;
    }

    /// Takes the next finished bar.
    ///
    /// @throws ArithmeticException if a sum does not fit
    @Override
    public void add(Bar bar) {
        long barDay = Ist.epochDay(bar.startMicros());
        if (anchor == VwapAnchor.SESSION && barDay != day) {
            value.clear();
            volume = 0;
        }
        day = barDay;
        long threePrices = Math.addExact(Math.addExact(bar.high().micros(), bar.low().micros()),
                bar.close().micros());
        value.addProduct(threePrices, bar.volume());
        volume = Math.addExact(volume, bar.volume());
    }

    /// 1, if that bar has volume.
    @Override
    public int warmUpBars() {
        return 1;
    }

    /// True where there was volume since the anchor.
    @Override
    public boolean isWarm() {
        return volume > 0;
    }

    /// The average price in rupees.
    ///
    /// @throws NotWarmYet without volume since the anchor
    public double value() {
        if (!isWarm()) {
            throw new NotWarmYet("the VWAP", 0, 1, "bars with volume");
        }
        return value.toDouble() / 3 / volume / Price.RUPEE_MICROS;
    }

    /// Takes over the state of another of the same anchor.
    public void copyFrom(Vwap other) {
        value.copyFrom(other.value);
        volume = other.volume;
        day = other.day;
    }

    @Override
    public void snapshot(FieldWriter out) {
        value.snapshot(out);
        out.integer("volume", volume);
        out.integer("day", day);
    }

    @Override
    public void restore(FieldReader in) {
        value.restore(in);
        volume = in.integer("volume");
        day = in.integer("day");
    }
}
