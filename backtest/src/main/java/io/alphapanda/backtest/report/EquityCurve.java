package io.alphapanda.backtest.report;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.trading.portfolio.AccountBooks;
import java.util.Arrays;

/// The account's equity at each bar's close, once that bar has had its full effect.
public final class EquityCurve {
    private final AccountBooks books;
    private long[] equityMicros;
    private long[] epochDays;
    private int size;
    private boolean hasBar;
    private long barEnd;

    /// A curve of these books, with room for a number of bars.
    EquityCurve(AccountBooks books, int barsExpected) {
        this.books = books;
        equityMicros = new long[barsExpected];
        epochDays = new long[barsExpected];
    }

    /// The next bar begins: what was before has had its full effect.
    void nextBar(Bar bar) {
        end();
        hasBar = true;
        barEnd = bar.endMicros();
    }

    /// Takes the equity of the latest bar; called once more after the last one.
    void end() {
        if (!hasBar) {
            return;
        }
        if (size == equityMicros.length) {
            equityMicros = Arrays.copyOf(equityMicros, 2 * size + 1);
            epochDays = Arrays.copyOf(epochDays, 2 * size + 1);
        }
        equityMicros[size] = books.equity().micros();
        // A bar that ends at midnight belongs to the day it began in.
        epochDays[size++] = Ist.epochDay(barEnd - 1);
        hasBar = false;
    }

    /// How many bars there were.
    public int size() {
        return size;
    }

    /// Equity in micro-rupees at the close of bar `index`.
    public long micros(int index) {
        return equityMicros[index];
    }

    /// The deepest fall from an earlier high, as a fraction of that high: zero or negative.
    public double maxDrawdown() {
        double deepest = 0;
        long high = Long.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            high = Math.max(high, equityMicros[i]);
            deepest = Math.min(deepest, high > 0 ? equityMicros[i] / (double) high - 1 : 0);
        }
        return deepest;
    }

    /// Mean ÷ sample deviation of the returns from one day's last equity to the next day's, times √252; zero
    /// where there are fewer than two returns, or all are the same.
    public double sharpe() {
        double[] returns = dailyReturns();
        if (returns.length < 2) {
            return 0;
        }
        double mean = Arrays.stream(returns).sum() / returns.length;
        double squares = 0;
        for (double r : returns) {
            squares += (r - mean) * (r - mean);
        }
        double deviation = Math.sqrt(squares / (returns.length - 1));
        return deviation == 0 ? 0 : mean / deviation * Math.sqrt(252);
    }

    private double[] dailyReturns() {
        double[] returns = new double[size];
        int count = 0;
        long previous = 0;
        for (int i = 0; i < size; i++) {
            boolean isLastOfDay = i + 1 == size || epochDays[i + 1] != epochDays[i];
            if (isLastOfDay) {
                if (previous > 0) {
                    returns[count++] = equityMicros[i] / (double) previous - 1;
                }
                previous = equityMicros[i];
            }
        }
        return Arrays.copyOf(returns, count);
    }
}
