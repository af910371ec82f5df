package io.alphapanda.benchmarks.readings;

/// The limit: the same indicators and the same rule over plain arrays. Fills at the next open, long or flat.
public final class PlainReadings {
    private final double[] opens;
    private final double[] highs;
    private final double[] lows;
    private final double[] closes;
    private double fast;
    private double slow;
    private double gains;
    private double losses;
    private double range;
    private double sum;
    private double squares;

    /// Over these bars.
    public PlainReadings(double[] opens, double[] highs, double[] lows, double[] closes) {
        this.opens = opens.clone();
        this.highs = highs.clone();
        this.lows = lows.clone();
        this.closes = closes.clone();
    }

    /// Reads and trades all bars; returns the finished round trips.
    public int run(Readings readings) {
        begin();
        int lastSign = 0;
        int wanted = 0;
        int held = 0;
        int trips = 0;
        double gain = 0;
        for (int i = 0; i < closes.length; i++) {
            if (wanted != held) {
                gain += wanted == 1 ? -opens[i] : opens[i];
                trips += held;
                held = wanted;
            }
            add(i);
            if (i >= Readings.FIRST_BAR - 1) {
                double mean = sum / Readings.BAND;
                double width = Readings.BAND_FACTOR
                        * Math.sqrt(Math.max(0, squares / Readings.BAND - mean * mean));
                readings.take(fast - slow, losses == 0 ? 100 : 100 * gains / (gains + losses), range,
                        mean + width, mean - width);
                int sign = Double.compare(fast, slow);
                if (sign != 0 && sign != lastSign) {
                    wanted = lastSign == 0 || sign < 0 ? 0 : 1;
                    lastSign = sign;
                }
            }
        }
        return Double.isNaN(gain) ? -1 : trips;
    }

    private void begin() {
        fast = 0;
        slow = 0;
        gains = 0;
        losses = 0;
        range = 0;
        sum = 0;
        squares = 0;
    }

    private void add(int i) {
        double close = closes[i];
        fast += i < Readings.FAST ? close / Readings.FAST : 2.0 / (Readings.FAST + 1) * (close - fast);
        slow += i < Readings.SLOW ? close / Readings.SLOW : 2.0 / (Readings.SLOW + 1) * (close - slow);
        double before = i == 0 ? close : closes[i - 1];
        gains = smoothed(gains, Math.max(0, close - before), i - 1);
        losses = smoothed(losses, Math.max(0, before - close), i - 1);
        double high = i == 0 ? highs[i] : Math.max(highs[i], before);
        double low = i == 0 ? lows[i] : Math.min(lows[i], before);
        range = smoothed(range, high - low, i);
        sum += close - (i >= Readings.BAND ? closes[i - Readings.BAND] : 0);
        squares += close * close
                - (i >= Readings.BAND ? closes[i - Readings.BAND] * closes[i - Readings.BAND] : 0);
    }

    /// Wilder's average, begun by a simple one.
    private static double smoothed(double average, double next, int number) {
        return number < 0 ? 0
                : average + (number < Readings.WILDER ? next / Readings.WILDER
                        : (next - average) / Readings.WILDER);
    }
}
