package io.alphapanda.indicators.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alphapanda.domain.marketdata.Bar;
import java.util.List;

/// What backtrader's own tests expect of its 255 days of 2006, to six decimals.
///
/// Of each line it checks three values: at the last bar, at the first warm one, and half-way, rounded down.
public final class BacktraderYear {
    private BacktraderYear() {}

    /// The days.
    public static List<Bar> bars() {
        List<double[]> rows = Archive.entry("backtrader_datas.tar.gz", "datas/2006-day-001.txt").lines()
                .skip(1).map(line -> line.split(",", -1)).map(BacktraderYear::numbers).toList();
        return TestBars.of(column(rows, 0), column(rows, 1), column(rows, 2));
    }

    /// Checks a line of an indicator, all its warm values given.
    public static void check(String testFile, String indicator, int line, double[] warmValues) {
        String start = testFile + "," + indicator + ",";
        List<String[]> expected = Archive.plain("backtrader_indicator_expected.csv").lines()
                .filter(row -> row.startsWith(start)).map(row -> row.split(",", -1))
                .filter(row -> row[3].equals(String.valueOf(line))).toList();
        assertThat(expected).hasSize(1);
        String[] wanted = expected.getFirst();
        int barsLessWarm = bars().size() - warmValues.length;
        assertThat(barsLessWarm + 1).as("its first warm bar").isEqualTo(Integer.parseInt(wanted[2]));
        int back = Math.floorDiv(1 - warmValues.length, 2);
        assertThat(warmValues[warmValues.length - 1]).isCloseTo(Double.parseDouble(wanted[4]), within(1e-6));
        assertThat(warmValues[0]).isCloseTo(Double.parseDouble(wanted[5]), within(1e-6));
        assertThat(warmValues[warmValues.length - 1 + back]).isCloseTo(Double.parseDouble(wanted[6]),
                within(1e-6));
    }

    /// High, low and close.
    private static double[] numbers(String[] cells) {
        return new double[]{Double.parseDouble(cells[2]), Double.parseDouble(cells[3]),
            Double.parseDouble(cells[4])};
    }

    private static double[] column(List<double[]> rows, int index) {
        return rows.stream().mapToDouble(row -> row[index]).toArray();
    }
}
