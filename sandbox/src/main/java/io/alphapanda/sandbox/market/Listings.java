package io.alphapanda.sandbox.market;

import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.FutureContract;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.MarketIndex;
import io.alphapanda.domain.instrument.OptionContract;
import io.alphapanda.domain.instrument.OptionContract.OptionRight;
import io.alphapanda.domain.money.Price;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lists a market's instruments as the broker would: wire names, and tokens that are the same every time.
///
/// A token is 256 times an exchange token, and the code of the segment. Well-known indices and shares have the
/// exchange tokens that they have in life; the others are numbered in the order of the market. Immutable.
public final class Listings {
    /// Exchange tokens of what is not well known start here.
    private static final long FIRST_FREE_TOKEN = 60_001;
    private static final Map<String, Known> KNOWN = Map.ofEntries(
            Map.entry("NIFTY", new Known("NIFTY 50", 1001, "NIFTY 50")),
            Map.entry("BANKNIFTY", new Known("NIFTY BANK", 1016, "NIFTY BANK")),
            Map.entry("FINNIFTY", new Known("NIFTY FIN SERVICE", 1007, "NIFTY FIN SERVICE")),
            Map.entry("MIDCPNIFTY", new Known("NIFTY MID SELECT", 1125, "NIFTY MIDCAP SELECT")),
            Map.entry("NIFTYNXT50", new Known("NIFTY NEXT 50", 1058, "NIFTY NEXT 50")),
            Map.entry("INDIAVIX", new Known("INDIA VIX", 1035, "INDIA VIX")),
            Map.entry("SENSEX", new Known("SENSEX", 1, "SENSEX")),
            Map.entry("RELIANCE", new Known("RELIANCE", 2885, "RELIANCE INDUSTRIES")),
            Map.entry("HDFCBANK", new Known("HDFCBANK", 1333, "HDFC BANK")),
            Map.entry("INFY", new Known("INFY", 1594, "INFOSYS")),
            Map.entry("SBIN", new Known("SBIN", 3045, "STATE BANK OF INDIA")),
            Map.entry("TATASTEEL", new Known("TATASTEEL", 3499, "TATA STEEL")));

    private final List<Listed> all;
    private final Map<Long, Listed> byToken = new HashMap<>();
    private final Map<String, Listed> byKey = new LinkedHashMap<>();
    private final Map<InstrumentId, Listed> byId = new HashMap<>();

    private record Known(String symbol, long exchangeToken, String name) {}

    /// Lists instruments; one that comes twice is listed once.
    public Listings(List<Instrument> instruments) {
        List<Instrument> distinct = instruments.stream().distinct().toList();
        for (int i = 0; i < distinct.size(); i++) {
            Listed listed = listed(distinct.get(i), FIRST_FREE_TOKEN + i);
            byToken.put(listed.token(), listed);
            byKey.put(listed.key(), listed);
            byId.put(listed.instrument().id(), listed);
        }
        all = List.copyOf(byKey.values());
    }

    private static Listed listed(Instrument instrument, long freeToken) {
        Known known = KNOWN.getOrDefault(instrument.symbol(),
                new Known(instrument.symbol(), freeToken, instrument.symbol()));
        Exchange place = instrument.contract().exchange();
        Exchange exchange = place == Exchange.OTHER ? Exchange.NSE : place;
        return switch (instrument) {
            case Equity _ -> row(instrument, known, exchange, segmentCode(exchange), exchange.name(), "EQ",
                    Optional.empty());
            case MarketIndex _ -> row(instrument, known, exchange, 9, "INDICES", "EQ", Optional.empty());
            case FutureContract future -> row(instrument,
                    new Known(future.symbol(), freeToken, underlying(future.underlying())), exchange,
                    segmentCode(exchange), exchange + "-FUT", "FUT", Optional.of(future.expiry()));
            case OptionContract option -> row(instrument,
                    new Known(option.symbol(), freeToken, underlying(option.underlying())), exchange,
                    segmentCode(exchange), exchange + "-OPT",
                    option.right() == OptionRight.CALL ? "CE" : "PE",
                    Optional.of(option.expiry()));
        };
    }

    private static Listed row(Instrument instrument, Known known, Exchange exchange, int code, String segment,
            String type, Optional<LocalDate> expiry) {
        Price strike = instrument instanceof OptionContract option ? option.strike() : new Price(0);
        return new Listed(known.exchangeToken() * 256 + code, known.exchangeToken(), exchange.name(),
                known.symbol(),
                known.name(), expiry, strike, type, segment, 1, instrument);
    }

    private static String underlying(InstrumentId id) {
        return id.value().substring(id.value().indexOf(':') + 1);
    }

    private static int segmentCode(Exchange exchange) {
        return switch (exchange) {
            case NSE, OTHER -> 1;
            case NFO -> 2;
            case CDS -> 3;
            case BSE -> 4;
            case BFO -> 5;
            case MCX -> 7;
        };
    }

    /// All of them, in the order of the market.
    public List<Listed> all() {
        return all;
    }

    /// The instrument of a token.
    public Optional<Listed> byToken(long token) {
        return Optional.ofNullable(byToken.get(token));
    }

    /// The instrument of an exchange and a symbol on the wire.
    public Optional<Listed> find(String exchange, String tradingsymbol) {
        return Optional.ofNullable(byKey.get(exchange + ":" + tradingsymbol));
    }

    /// The listing of an instrument of the platform.
    public Optional<Listed> of(InstrumentId id) {
        return Optional.ofNullable(byId.get(id));
    }
}
