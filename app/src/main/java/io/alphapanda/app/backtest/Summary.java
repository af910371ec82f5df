package io.alphapanda.app.backtest;

import io.alphapanda.app.text.IndianDigits;
import io.alphapanda.backtest.report.RunReport;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.order.Charges;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.market.files.BarSeries;
import io.alphapanda.market.files.MalformedRow;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The outcome for people: what was traded on, what it made, what it cost, and what to beware of.
final class Summary {
    private static final int MALFORMED_SHOWN = 5;

    private final Outcome outcome;
    private final RunReport report;

    Summary(Outcome outcome) {
        this.outcome = outcome;
        this.report = outcome.report();
    }

    void print(PrintWriter out) {
        printMarket(out);
        printResult(out);
        printCharges(out);
        printCare(out);
        out.printf("%n%,d bars in %.2f s (%,.0f bars/s), read in %.2f s; %,d events, hash %s%n",
                report.bars(),
                report.seconds(), report.barsPerSecond(), outcome.loadSeconds(), report.events(),
                report.eventsHash());
    }

    private void printMarket(PrintWriter out) {
        List<Bar> bars = outcome.market().input().bars();
        out.printf("%s on %s, %,d bars of %s, %s to %s%n", outcome.settings().strategy(),
                outcome.market().input().instrument().id(), report.bars(),
                outcome.market().input().timeframe(),
                Ist.date(bars.getFirst().startMicros()), Ist.date(bars.getLast().startMicros()));
        out.printf("%s, starting with %s, slippage %s%n%n", outcome.settings().product(),
                rupees(report.startingCash()), outcome.settings().slippage().rate());
        out.println(new EquityLine(report.equity()).text());
        out.println();
    }

    private void printResult(PrintWriter out) {
        row(out, "Final equity", rupees(report.end().equity()));
        row(out, "Return", "%+.2f %%".formatted(report.returnPct()));
        row(out, "Deepest fall", "%.2f %%".formatted(report.maxDrawdownPct()));
        row(out, "Sharpe, yearly", "%.2f".formatted(report.equity().sharpe()));
        row(out, "Round trips",
                "%,d, %.1f %% won after charges".formatted(report.trips().size(), report.winRatePct()));
        row(out, "Open position", report.openPosition().isFlat() ? "none"
                : report.openPosition().units() + " at " + report.openPosition().averagePrice());
    }

    private void printCharges(PrintWriter out) {
        Charges charges = report.charges();
        row(out, "Charges", rupees(charges.total()));
        if (charges.total().micros() > 0) {
            row(out, "",
                    "brokerage %s, tax %s, exchange %s, SEBI %s, stamp %s, GST %s".formatted(
                            charges.brokerage(),
                            charges.transactionTax(), charges.exchange(), charges.sebi(), charges.stamp(),
                            charges.gst()));
        }
    }

    private void printCare(PrintWriter out) {
        row(out, "Denied",
                report.denials() == 0 ? "nothing" : report.denials() + " " + byCount(report.denialsByRule()));
        BarSeries series = outcome.market().series();
        if (outcome.market().inHours().outsideCount() > 0) {
            row(out, "Outside hours",
                    "%,d rows left out %s".formatted(outcome.market().inHours().outsideCount(),
                            byCount(outcome.market().inHours().outside())));
        }
        if (series.malformed().count() > 0) {
            row(out, "Malformed", "%,d rows left out %s".formatted(series.malformed().count(),
                    byCount(series.malformed().byFault())));
            series.malformed().listed().stream().limit(MALFORMED_SHOWN).map(MalformedRow::toString)
                    .forEach(bad -> row(out, "", bad));
        }
        if (series.reordered() > 0) {
            row(out, "Reordered", "%,d rows were out of time order".formatted(series.reordered()));
        }
        outcome.warnings().forEach(warning -> row(out, "Warning", warning));
    }

    private static void row(PrintWriter out, String name, String value) {
        out.printf("%-16s%s%n", name, value);
    }

    private static String byCount(Map<?, Long> counts) {
        return counts.entrySet().stream().map(e -> e.getKey() + " %,d".formatted(e.getValue()))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String rupees(Money money) {
        return "₹" + new IndianDigits(money.roundHalfUpToPaisa());
    }
}
