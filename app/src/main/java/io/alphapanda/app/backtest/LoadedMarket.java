package io.alphapanda.app.backtest;

import io.alphapanda.app.bars.ChosenBars;
import io.alphapanda.backtest.run.BacktestInput;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.market.bars.BarsInHours;
import io.alphapanda.market.files.BarSeries;

/// What was read from the file, what of it lies within hours, and what is traded on.
record LoadedMarket(BarSeries series, BarsInHours inHours, BacktestInput input) {
    static LoadedMarket of(ChosenBars chosen, TradingCalendar calendar) {
        return new LoadedMarket(chosen.series(), chosen.inHours(), new BacktestInput(
                chosen.series().instrument(), chosen.timeframe(), chosen.bars(), calendar));
    }
}
