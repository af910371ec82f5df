package io.alphapanda.zerodha.quotes;

import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.zerodha.http.KiteHttp;
import io.alphapanda.zerodha.http.KiteRequest;
import io.alphapanda.zerodha.http.RateFamily;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Asks for prices, in as many requests as there must be. What the exchange does not know is absent from the answer. Any
/// number of threads.
public final class QuoteRequests {
    /// Instruments in one request for full quotes.
    public static final int FULL_MAX = 500;
    /// Instruments in one request for last or day's prices.
    public static final int SHORT_MAX = 1_000;

    private final KiteHttp http;

    /// Asks through `http`.
    public QuoteRequests(KiteHttp http) {
        this.http = http;
    }

    /// All that is known of each market.
    public Map<InstrumentId, FullQuote> full(List<InstrumentId> instruments)
            throws IOException, InterruptedException {
        return read("/quote", instruments, FULL_MAX, FullQuote.class);
    }

    /// The prices of the day.
    public Map<InstrumentId, OhlcQuote> ohlc(List<InstrumentId> instruments)
            throws IOException, InterruptedException {
        return read("/quote/ohlc", instruments, SHORT_MAX, OhlcQuote.class);
    }

    /// The last prices.
    public Map<InstrumentId, LastPrice> last(List<InstrumentId> instruments)
            throws IOException, InterruptedException {
        return read("/quote/ltp", instruments, SHORT_MAX, LastPrice.class);
    }

    /// Between which prices the stops of cover orders may lie.
    public Map<InstrumentId, TriggerRange> triggerRanges(Side side, List<InstrumentId> instruments)
            throws IOException, InterruptedException {
        return read("/instruments/trigger_range/" + side.name().toLowerCase(Locale.ROOT), instruments,
                FULL_MAX,
                TriggerRange.class);
    }

    private <T extends Record> Map<InstrumentId, T> read(String path, List<InstrumentId> instruments, int max,
            Class<T> type) throws IOException, InterruptedException {
        Map<InstrumentId, T> quotes = new LinkedHashMap<>();
        for (int first = 0; first < instruments.size(); first += max) {
            KiteRequest request = KiteRequest.get(path)
                    .in(path.startsWith("/quote") ? RateFamily.QUOTES : RateFamily.OTHERS);
            for (InstrumentId instrument : instruments.subList(first,
                    Math.min(first + max, instruments.size()))) {
                request = request.query("i", instrument.value());
            }
            http.readMap(request, type).forEach((key, quote) -> quotes.put(new InstrumentId(key), quote));
        }
        return quotes;
    }
}
