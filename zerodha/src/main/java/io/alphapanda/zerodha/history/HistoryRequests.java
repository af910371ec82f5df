package io.alphapanda.zerodha.history;

import io.alphapanda.zerodha.http.KiteHttp;
import io.alphapanda.zerodha.http.KiteRequest;
import io.alphapanda.zerodha.http.RateFamily;
import java.io.IOException;
import java.util.List;

/// Asks for bars of the past. Any number of threads.
public final class HistoryRequests {
    private final KiteHttp http;

    /// Asks through `http`.
    public HistoryRequests(KiteHttp http) {
        this.http = http;
    }

    /// The bars of some days, the earliest first; the last of today may still be forming.
    ///
    /// @param token the broker's number of the instrument
    /// @param days at most as many as [HistoryInterval#daysMax]
    /// @param withOpenInterest whether to ask for it, of a derivative
    public List<Candle> bars(long token, HistoryInterval interval, DayRange days, boolean withOpenInterest)
            throws IOException, InterruptedException {
        if (days.days() > interval.daysMax()) {
            throw new IllegalArgumentException(
                    "one request for bars of " + interval.word() + " spans at most "
                            + interval.daysMax() + " days, was to span " + days.days());
        }
        KiteRequest request = KiteRequest
                .of("GET", "/instruments/historical/{token}/{interval}", RateFamily.HISTORY,
                        Long.toString(token),
                        interval.word())
                .query("from", days.first() + " 00:00:00").query("to", days.last() + " 23:59:59")
                .query("continuous", "0").query("oi", withOpenInterest ? "1" : "0");
        return http.read(request, Candles.class).candles();
    }
}
