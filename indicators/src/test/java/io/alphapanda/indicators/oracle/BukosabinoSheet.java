package io.alphapanda.indicators.oracle;

import io.alphapanda.domain.marketdata.Bar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A work sheet out of the tests of bukosabino's ta: inputs, intermediate steps and results, a row for each bar.
public final class BukosabinoSheet {
    private final List<String> head;
    private final List<String[]> rows;

    /// The sheet of that name, as `cs-atr`.
    public BukosabinoSheet(String name) {
        List<String[]> cells = Archive.entry("bukosabino_ta_vectors.tar.gz", name + ".csv").lines()
                .map(line -> line.split(",", -1)).toList();
        head = List.of(cells.getFirst());
        rows = cells.subList(1, cells.size());
    }

    /// A column; `NaN` where it is empty.
    public double[] column(String name) {
        int index = head.indexOf(name);
        return rows.stream().mapToDouble(
                row -> row[index].isBlank() ? Double.NaN : Double.parseDouble(row[index])).toArray();
    }

    /// A column from its row number `from` on, counted from 0.
    public double[] column(String name, int from) {
        double[] all = column(name);
        return IntStream.range(from, all.length).mapToDouble(i -> all[i]).toArray();
    }

    /// The bars of three columns, and of a fourth one's volume in thousandths.
    public List<Bar> bars(String high, String low, String close, String volume) {
        double[] highs = column(high);
        double[] lows = column(low);
        double[] closes = column(close);
        double[] volumes = column(volume);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < closes.length; i++) {
            long thousandths = BigDecimal.valueOf(Math.round(volumes[i] * 1_000)).longValueExact();
            bars.add(TestBars.bar(i, highs[i], lows[i], closes[i], thousandths));
        }
        return bars;
    }
}
