package io.alphapanda.market.files;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.market.format.BarFormat;
import io.alphapanda.market.format.BarLabel;
import java.nio.file.Path;
import java.util.List;

/// Everything that one file says: its bars in time order, and an account of every row that is none.
///
/// `rows` = bars + malformed. Bars outside the session hours are still among the bars.
///
/// @param file where it was read from
/// @param instrument whose bars they are
/// @param instrumentKnown false if the symbol is in no list of ours, so that its terms are a guess
/// @param format how the file was read
/// @param label which end of a bar its times name
/// @param timeframe the length of its bars; weeks and months count as days
/// @param bars unmodifiable, each later than the one before
/// @param rows data rows in the file; headers and blank lines are none
/// @param reordered bars whose row stood behind a row of a later time; they were sorted into place
/// @param malformed the rows that are no bars
public record BarSeries(Path file, Instrument instrument, boolean instrumentKnown, BarFormat format,
        BarLabel label, Timeframe timeframe, List<Bar> bars, long rows, long reordered,
        MalformedRows malformed) {}
