package io.alphapanda.app.backtest;

import io.alphapanda.app.text.IndianDigits;
import io.alphapanda.backtest.report.EquityCurve;
import io.alphapanda.domain.money.Money;

/// The equity curve as one line of block characters, between its lowest and highest value.
record EquityLine(EquityCurve equity) {
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final int WIDTH_MAX = 72;

    String text() {
        int width = Math.min(WIDTH_MAX, equity.size());
        long low = Long.MAX_VALUE;
        long high = Long.MIN_VALUE;
        for (int i = 0; i < equity.size(); i++) {
            low = Math.min(low, equity.micros(i));
            high = Math.max(high, equity.micros(i));
        }
        StringBuilder line = new StringBuilder("Equity  ");
        for (int column = 0; column < width; column++) {
            long value = equity.micros((int) ((column + 1L) * equity.size() / width - 1));
            double share = high == low ? 0 : (value - low) / (double) (high - low);
            line.append(BLOCKS.charAt((int) Math.round(share * (BLOCKS.length() - 1))));
        }
        return line + "  ₹" + new IndianDigits(new Money(low).roundHalfUpToPaisa()) + " to ₹"
                + new IndianDigits(new Money(high).roundHalfUpToPaisa());
    }
}
