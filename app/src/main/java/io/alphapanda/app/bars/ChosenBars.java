package io.alphapanda.app.bars;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.market.bars.BarsInHours;
import io.alphapanda.market.files.BarSeries;
import java.util.List;

/// The bars of a file that were asked for.
///
/// @param series all that the file holds
/// @param inHours which of it lies within the dates and hours
/// @param timeframe of `bars`
/// @param bars in time order, joined to longer ones where that was wanted
public record ChosenBars(BarSeries series, BarsInHours inHours, Timeframe timeframe, List<Bar> bars) {
    /// Rows of the file that are no bars.
    public long malformedCount() {
        return series.rows() - series.bars().size();
    }
}
