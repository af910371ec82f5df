package io.alphapanda.zerodha.history;

import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.time.Ist;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// Fetches bars into a file that a backtest reads. A fetch that is cut off at any point goes on where it was when it is
/// begun again; days that are over are never fetched twice.
///
/// @param token the broker's number of the instrument
/// @param today the date in India: its bars are not final, and are fetched again the next time
/// @param file where to; stretches are kept beside it, in a folder of its name and `.parts`
public record BarFetch(InstrumentId instrument, long token, Timeframe timeframe, DayRange days,
        LocalDate today,
        boolean withOpenInterest, Path file) {
    /// Refuses days that nobody can know.
    public BarFetch {
        if (days.last().isAfter(today)) {
            throw new IllegalArgumentException("bars can be fetched up to today, " + today + ", not up to "
                    + days.last());
        }
    }

    /// Fetches what is missing, and joins the file.
    ///
    /// @throws IOException if the broker could not be read in the end; what was read until then is kept
    public FetchedBars run(HistoryRequests history, FetchProgress progress)
            throws IOException, InterruptedException {
        HistoryInterval interval = HistoryInterval.of(timeframe);
        BarParts parts = new BarParts(file.resolveSibling(file.getFileName() + ".parts"));
        parts.claim(instrument + " " + timeframe + (withOpenInterest ? " with open interest" : ""));
        List<DayRange> missing = days.without(parts.covered(), interval.daysMax());
        long bars = 0;
        progress.fetched(0, missing.size(), 0);
        for (int i = 0; i < missing.size(); i++) {
            DayRange stretch = missing.get(i);
            List<Candle> candles = history.bars(token, interval, stretch, withOpenInterest);
            keep(parts, stretch, candles);
            bars += candles.size();
            progress.fetched(i + 1, missing.size(), bars);
        }
        long joined = parts.join(file, symbol(), days, withOpenInterest);
        return new FetchedBars(file, missing.size(), joined);
    }

    /// Today's bars are kept apart from those of days that are over.
    private void keep(BarParts parts, DayRange stretch, List<Candle> candles) throws IOException {
        if (!stretch.holds(today)) {
            parts.keep(stretch, candles, true);
            return;
        }
        DayRange unfinished = new DayRange(today, today);
        if (stretch.first().isBefore(today)) {
            DayRange over = new DayRange(stretch.first(), today.minusDays(1));
            parts.keep(over, candles.stream().filter(candle -> !isOf(unfinished, candle)).toList(), true);
        }
        parts.keep(unfinished, candles.stream().filter(candle -> isOf(unfinished, candle)).toList(), false);
    }

    private static boolean isOf(DayRange days, Candle candle) {
        return days.holds(Ist.date(candle.start().micros().orElse(0)));
    }

    private String symbol() {
        return instrument.value().substring(instrument.value().indexOf(':') + 1);
    }
}
