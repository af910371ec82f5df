package io.alphapanda.app.run;

import io.alphapanda.app.board.PriceLine;
import io.alphapanda.app.run.ScreenLine.Style;
import io.alphapanda.domain.instrument.InstrumentId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Prices and their changes, as many beside each other as the screen has room for, rows filled first.
final class PriceGrid {
    private static final String BETWEEN = "    ";
    private static final int PERCENT_WIDTH = "+00.00%".length();

    private final List<PriceLine> prices;

    PriceGrid(List<PriceLine> prices, List<InstrumentId> order) {
        Map<InstrumentId, Integer> ranks = new HashMap<>();
        order.forEach(instrument -> ranks.putIfAbsent(instrument, ranks.size()));
        this.prices = prices.stream().sorted(Comparator
                .comparingInt((PriceLine line) -> ranks.getOrDefault(line.instrument(), Integer.MAX_VALUE))
                .thenComparing(line -> line.instrument().value())).toList();
    }

    void addTo(List<ScreenLine> lines, int columns, int rowsMax) {
        if (prices.isEmpty()) {
            lines.add(new ScreenLine().add(Style.DIM, "no price yet"));
            return;
        }
        int perRow = prices.size();
        while (perRow > 1
                && perRow * (cell(perRow * rowsMax) + BETWEEN.length()) - BETWEEN.length() > columns) {
            perRow--;
        }
        List<PriceLine> shown = first(perRow * rowsMax);
        int symbol = symbolWidth(shown);
        int last = lastWidth(shown);
        for (int i = 0; i < shown.size(); i += perRow) {
            ScreenLine row = new ScreenLine();
            for (PriceLine price : shown.subList(i, Math.min(i + perRow, shown.size()))) {
                long hundredths = Math.round(price.changePct() * 100);
                row.add(row.length() == 0 ? "" : BETWEEN)
                        .add(("%-" + symbol + "s %" + last + "s ").formatted(
                                LiveScreen.symbol(price.instrument()),
                                price.last()))
                        .add(Style.of(hundredths),
                                ("%" + PERCENT_WIDTH + "s").formatted(percent(hundredths)));
            }
            lines.add(row);
        }
        if (prices.size() > shown.size()) {
            lines.add(new ScreenLine().add(Style.DIM, "and " + (prices.size() - shown.size()) + " more"));
        }
    }

    private List<PriceLine> first(int count) {
        return prices.subList(0, Math.min(count, prices.size()));
    }

    private int cell(int count) {
        return symbolWidth(first(count)) + 1 + lastWidth(first(count)) + 1 + PERCENT_WIDTH;
    }

    private static int symbolWidth(List<PriceLine> lines) {
        return lines.stream().mapToInt(line -> LiveScreen.symbol(line.instrument()).length()).max().orElse(1);
    }

    private static int lastWidth(List<PriceLine> lines) {
        return lines.stream().mapToInt(line -> line.last().toString().length()).max().orElse(1);
    }

    private static String percent(long hundredths) {
        return (hundredths > 0 ? "+" : "") + "%.2f%%".formatted(hundredths / 100.0);
    }
}
