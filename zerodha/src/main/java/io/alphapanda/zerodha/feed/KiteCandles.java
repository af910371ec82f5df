package io.alphapanda.zerodha.feed;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.services.marketfeed.CandleHistory;
import io.alphapanda.zerodha.history.Candle;
import io.alphapanda.zerodha.history.DayRange;
import io.alphapanda.zerodha.history.HistoryInterval;
import io.alphapanda.zerodha.history.HistoryRequests;
import io.alphapanda.zerodha.http.KiteHttp;
import io.alphapanda.zerodha.instruments.InstrumentRow;
import io.alphapanda.zerodha.json.UnexpectedReply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The minutes that a stream has missed, from Kite's bars of the past. Any number of threads.
public final class KiteCandles implements CandleHistory {
    private static final long MINUTE_MICROS = 60_000_000;

    private final HistoryRequests requests;
    private final Map<InstrumentId, InstrumentRow> rows;

    /// @param http keeps the broker's pace, and makes a read again where that can help
    /// @param rows of the day's list, by our own names
    public KiteCandles(KiteHttp http, Map<InstrumentId, InstrumentRow> rows) {
        requests = new HistoryRequests(http);
        this.rows = Map.copyOf(rows);
    }

    @Override
    public List<Bar> minutes(Instrument instrument, long fromMicros, long toMicros)
            throws IOException, InterruptedException {
        InstrumentRow row = rows.get(instrument.id());
        if (row == null) {
            throw new IOException("the day's list has no " + instrument.id()
                    + ", so its bars cannot be asked for; fetch the list anew: ./alpha-panda data instruments");
        }
        if (toMicros - fromMicros < MINUTE_MICROS) {
            return List.of();
        }
        DayRange days = new DayRange(Ist.date(fromMicros), Ist.date(toMicros - 1));
        List<Bar> bars = new ArrayList<>();
        for (Candle candle : requests.bars(row.token(), HistoryInterval.MINUTE, days, false)) {
            Bar bar = bar(instrument.id(), candle);
            if (bar.startMicros() >= fromMicros && bar.endMicros() <= toMicros) {
                bars.add(bar);
            }
        }
        return bars;
    }

    private static Bar bar(InstrumentId instrument, Candle candle) throws UnexpectedReply {
        long start = candle.start().micros().orElseThrow(
                () -> new UnexpectedReply("a bar of " + instrument + " begins at " + candle.start()));
        try {
            return new Bar(instrument, Timeframe.M1, start, start + MINUTE_MICROS, candle.open(),
                    candle.high(), candle.low(), candle.close(), candle.volume());
        } catch (IllegalArgumentException impossible) {
            throw new UnexpectedReply("the bar of " + instrument + " at " + candle.start() + " cannot be: "
                    + impossible.getMessage(), impossible);
        }
    }
}
