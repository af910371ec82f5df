package io.alphapanda.backtest.run;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.time.TradingCalendar;
import java.util.List;

/// The market that a backtest sees.
///
/// @param bars of one instrument and timeframe, in the order of their ends; at least one
public record BacktestInput(Instrument instrument, Timeframe timeframe, List<Bar> bars,
        TradingCalendar calendar) {
    /// Refuses a market without bars.
    public BacktestInput {
        bars = List.copyOf(bars);
        if (bars.isEmpty()) {
            throw new IllegalArgumentException("there is no bar of " + instrument.id()
                    + " to trade on; check --from, --to, --hours and --format");
        }
    }
}
