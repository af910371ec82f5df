package io.alphapanda.app.backtest;

import io.alphapanda.backtest.report.RunReport;
import io.alphapanda.backtest.run.BacktestSettings;
import io.alphapanda.domain.instrument.MarketIndex;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.time.Ist;
import java.util.ArrayList;
import java.util.List;

/// Everything that is shown of a backtest, whatever the form.
record Outcome(LoadedMarket market, BacktestSettings settings, RunReport report, double loadSeconds,
        double elapsedSeconds) {

    /// `assumed` if any bar lies outside the coverage of the calendar, else `dated`.
    String calendar() {
        long lastDay = Long.MIN_VALUE;
        for (Bar bar : market.input().bars()) {
            long day = Ist.epochDay(bar.startMicros());
            if (day != lastDay && market.input().calendar().isAssumed(Ist.date(bar.startMicros()))) {
                return "assumed";
            }
            lastDay = day;
        }
        return "dated";
    }

    /// What the reader must know to believe the figures.
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (calendar().equals("assumed")) {
            warnings.add("calendar: assumed");
        }
        warnings.addAll(report.warnings());
        if (market.series().instrument() instanceof MarketIndex && settings.charges().isPresent()) {
            warnings.add("index charged as an index future, lot 1");
        }
        if (!market.series().instrumentKnown()) {
            warnings.add("symbol " + market.series().instrument().symbol()
                    + " is not known: tick 0.01, lot 1; name it with --symbol");
        }
        if (settings.product() == Product.CNC && settings.parameters().containsKey("direction")) {
            warnings.add(
                    "delivery (CNC) cannot be sold short: short entries are denied; use --product MIS or NRML");
        }
        return warnings;
    }
}
