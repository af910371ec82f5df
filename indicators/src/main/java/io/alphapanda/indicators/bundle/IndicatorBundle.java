package io.alphapanda.indicators.bundle;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Stateful;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.IndicatorReadings.Reading;
import io.alphapanda.indicators.average.EmaSeed;
import java.util.List;

/// The usual indicators of one series, read together after each bar, and in between as if the bar that is forming
/// closed now.
///
/// The readings, in this order, prices in rupees: `ema9`, `ema20`, `ema50`, `ema100`, `ema200`, `sma20`, `sma50`,
/// `rsi14`, `atr14`, `bb_upper`, `bb_middle`, `bb_lower` (20 bars, 2 deviations), `vwap` (of the session), `slope10`
/// (rupees for each bar), `hl2` ((high + low) ÷ 2) and `hl3` ((high + low + close) ÷ 3) of the last bar, and
/// `trend`: +1 if ema9 > ema20 > ema50, −1 if ema9 < ema20 < ema50, otherwise 0.
///
/// There is none before [#BARS_MIN] bars; after that, those that are warm: `ema200` comes with bar 200, `trend`
/// with `ema50`, and `vwap` only where there is volume.
public final class IndicatorBundle implements Stateful {
    /// How many bars there must be before anything is read.
    public static final int BARS_MIN = 20;

    private final BundledIndicators closed;
    /// Takes over the state of `closed` and then the forming bar, for each look at it anew.
    private final BundledIndicators forming;

    /// A bundle whose exponential averages begin with a simple average.
    public IndicatorBundle() {
        this(EmaSeed.SMA);
    }

    /// A bundle whose exponential averages begin as told.
    public IndicatorBundle(EmaSeed seed) {
        closed = new BundledIndicators(seed);
        forming = new BundledIndicators(seed);
    }

    /// Takes the next finished bar.
    public void on(Bar bar) {
        closed.add(bar);
    }

    /// What is read of the finished bars.
    public List<Reading> readings() {
        return closed.readings();
    }

    /// What would be read if the bar that is forming closed as it is now. Nothing of it is kept, so that it may be
    /// asked with every tick.
    public List<Reading> readings(Bar formingBar) {
        forming.copyFrom(closed);
        forming.add(formingBar);
        return forming.readings();
    }

    @Override
    public void snapshot(FieldWriter out) {
        closed.snapshot(out);
    }

    @Override
    public void restore(FieldReader in) {
        closed.restore(in);
    }
}
