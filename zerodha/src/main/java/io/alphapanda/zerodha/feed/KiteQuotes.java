package io.alphapanda.zerodha.feed;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.services.marketfeed.QuotePolling;
import io.alphapanda.zerodha.http.KiteHttp;
import io.alphapanda.zerodha.instruments.InstrumentRow;
import io.alphapanda.zerodha.json.UnexpectedReply;
import io.alphapanda.zerodha.quotes.FullQuote;
import io.alphapanda.zerodha.quotes.QuoteRequests;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Kite's full quotes as ticks of ours. Any number of threads.
public final class KiteQuotes implements QuotePolling {
    private final QuoteRequests requests;
    private final Map<InstrumentId, InstrumentRow> rows;

    /// @param http each request is made once through it: whoever polls asks again
    /// @param rows of the day's list, by our own names; an instrument without one is never asked for
    public KiteQuotes(KiteHttp http, Map<InstrumentId, InstrumentRow> rows) {
        requests = new QuoteRequests(http.readingOnce());
        this.rows = Map.copyOf(rows);
    }

    @Override
    public List<Tick> quotes(List<Instrument> instruments) throws IOException, InterruptedException {
        if (instruments.size() > INSTRUMENTS_MAX) {
            throw new IllegalArgumentException("one request takes at most " + INSTRUMENTS_MAX
                    + " instruments, and was to take " + instruments.size() + "; ask in parts");
        }
        Map<InstrumentId, InstrumentId> ours = new LinkedHashMap<>();
        for (Instrument instrument : instruments) {
            InstrumentRow row = rows.get(instrument.id());
            if (row != null) {
                ours.put(row.brokersId(), instrument.id());
            }
        }
        List<Tick> ticks = new ArrayList<>();
        for (Map.Entry<InstrumentId, FullQuote> quote : requests.full(List.copyOf(ours.keySet()))
                .entrySet()) {
            InstrumentId instrument = ours.get(quote.getKey());
            if (instrument != null && quote.getValue().lastPrice().isPositive()) {
                ticks.add(tick(instrument, quote.getValue()));
            }
        }
        return ticks;
    }

    /// An index has neither volume nor book, and some of its fields are zero.
    private static Tick tick(InstrumentId instrument, FullQuote quote) throws UnexpectedReply {
        try {
            long stamp = quote.timestamp().or(quote::lastTradeTime).map(time -> time.micros().orElse(0))
                    .orElse(0L);
            return new Tick(instrument, quote.lastPrice(), quote.lastQuantity(), quote.volume(), quote.oi(),
                    stamp, quote.book());
        } catch (IllegalArgumentException | ArithmeticException impossible) {
            throw new UnexpectedReply("GET /quote: " + instrument + ": " + impossible.getMessage(),
                    impossible);
        }
    }
}
