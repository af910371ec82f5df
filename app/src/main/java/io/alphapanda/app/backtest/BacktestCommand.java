package io.alphapanda.app.backtest;

import io.alphapanda.app.bars.BarOptions;
import io.alphapanda.backtest.report.RunReport;
import io.alphapanda.backtest.run.Backtest;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.market.calendar.CalendarFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `alpha-panda backtest`.
@Command(name = "backtest", mixinStandardHelpOptions = true, sortOptions = false, usageHelpWidth = 100,
        description = {
            "Runs a strategy over a file of bars, through the same risk, fills and books that trade.", ""},
        footer = {"", "Examples:", "  A first look, on bars that come with the program:",
            "    alpha-panda backtest --strategy sma-cross --bars examples/bars/NIFTY_1m_generated.csv.gz",
            "  Long and short on 5-minute bars, half a basis point of slippage, every trade in a file:",
            "    alpha-panda backtest --strategy ema-cross --set fast=9 --set slow=21 --bars NIFTY.csv.gz",
            "        --timeframe 5m --long-short --slippage-bps 0.5 --trades trades.csv",
            "  All of the equity in each trade, without limits and charges, as research papers do:",
            "    alpha-panda backtest --strategy sma-cross --bars GOOG.csv --hours all --size 99.99%%",
            "        --risk none --charges none --close-at-end"})
public final class BacktestCommand implements Callable<Integer> {
    @Mixin
    private final BarOptions market = new BarOptions();
    @Mixin
    private final TradingOptions trading = new TradingOptions();
    @Mixin
    private final OutputOptions output = new OutputOptions();
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        TradingCalendar calendar = CalendarFile.bundled();
        PrintWriter err = spec.commandLine().getErr();
        PrintWriter out = spec.commandLine().getOut();
        long began = System.nanoTime();
        LoadedMarket loaded = LoadedMarket.of(
                market.read(calendar, new LoadProgressLine(err, System::nanoTime)), calendar);
        double loadSeconds = (System.nanoTime() - began) / 1e9;
        Backtest backtest = new Backtest(loaded.input(), trading.settings(loaded), System::nanoTime);
        RunReport report = output.run(backtest, spec.commandLine().getParseResult(), market.file());
        output.writeTrades(report);
        Outcome outcome = new Outcome(loaded, trading.settings(loaded), report, loadSeconds,
                (System.nanoTime() - began) / 1e9);
        if (output.isJson()) {
            out.println(new OutcomeJson(outcome).text());
        } else {
            new Summary(outcome).print(out);
        }
        out.flush();
        return 0;
    }
}
