package io.alphapanda.indicators.trend;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.money.Price;
import io.alphapanda.indicators.BarCounts;
import io.alphapanda.indicators.Indicator;
import io.alphapanda.indicators.NotWarmYet;
import io.alphapanda.indicators.volatility.Atr;

/// Seban's supertrend: a line `factor` average true ranges below the price in an up-trend and above it in a
/// down-trend, that never moves away from the price, until a close beyond it turns the trend.
///
/// Both bands lie `factor` × ATR from the middle of high and low. The lower one only rises, unless the close before
/// was below it; the upper one mirrors that. The trend is +1 up, −1 down; it turns down at a close below the lower
/// band and up at a close above the upper one, as in TradingView. It begins as up, as in pandas_ta: a wrong
/// beginning ends at the first close below the lower band. Warm from bar number `barCount` on, with the ATR.
public final class Supertrend implements Indicator {
    private final Atr atr;
    private final double factor;
    private double upper = Double.POSITIVE_INFINITY;
    private double lower = Double.NEGATIVE_INFINITY;
    private double previousClose;
    private boolean isUp = true;

    /// A line of an ATR over `barCount` bars, from 1 to 10,000, and a factor above 0 and at most 100.
    public Supertrend(int barCount, double factor) {
        atr = new Atr(BarCounts.checked("supertrend length", barCount, 1));
        this.factor = BarCounts.checkedFactor("supertrend factor", factor);
    }

    @Override
    public void add(Bar bar) {
        atr.add(bar);
        double close = bar.close().toDouble();
        if (atr.isWarm()) {
            double middle = (bar.high().micros() + bar.low().micros()) / 2.0 / Price.RUPEE_MICROS;
            double distance = factor * atr.value();
            upper = previousClose > upper ? middle + distance : Math.min(middle + distance, upper);
            lower = previousClose < lower ? middle - distance : Math.max(middle - distance, lower);
            isUp = isUp ? close >= lower : close > upper;
        }
        previousClose = close;
    }

    @Override
    public int warmUpBars() {
        return atr.warmUpBars();
    }

    @Override
    public boolean isWarm() {
        return atr.isWarm();
    }

    /// The line in rupees: the lower band in an up-trend, the upper one in a down-trend.
    ///
    /// @throws NotWarmYet while warming up
    public double value() {
        return trend() > 0 ? lower : upper;
    }

    /// +1 in an up-trend, −1 in a down-trend.
    ///
    /// @throws NotWarmYet while warming up
    public int trend() {
        if (!isWarm()) {
            // It is the ATR that is missing, and knows how much of it.
            atr.value();
        }
        return isUp ? 1 : -1;
    }

    @Override
    public void snapshot(FieldWriter out) {
        atr.snapshot(out);
        out.real("upper", upper);
        out.real("lower", lower);
        out.real("previous_close", previousClose);
        out.flag("is_up", isUp);
    }

    @Override
    public void restore(FieldReader in) {
        atr.restore(in);
        upper = in.real("upper");
        lower = in.real("lower");
        previousClose = in.real("previous_close");
        isUp = in.flag("is_up");
    }
}
