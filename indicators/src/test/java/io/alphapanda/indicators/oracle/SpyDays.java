package io.alphapanda.indicators.oracle;

import io.alphapanda.domain.marketdata.Bar;
import java.util.ArrayList;
import java.util.List;

/// The 5,240 days of SPY, 1999 to 2020, that pandas_ta tests with.
public final class SpyDays {
    private SpyDays() {}

    /// The days.
    public static List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        Archive.text("pandas_ta_SPY_D.csv.gz").lines().skip(1).map(line -> line.split(",", -1))
                .forEach(cells -> bars.add(TestBars.bar(bars.size(), Double.parseDouble(cells[3]),
                        Double.parseDouble(cells[4]), Double.parseDouble(cells[5]),
                        (long) Double.parseDouble(cells[6]))));
        return bars;
    }
}
