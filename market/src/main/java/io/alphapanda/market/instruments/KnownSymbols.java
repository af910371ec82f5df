package io.alphapanda.market.instruments;

import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.MarketIndex;
import io.alphapanda.domain.money.Price;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The indices and shares that are known by their symbol alone. Immutable.
///
/// Any other symbol is taken for a share of no exchange of ours, with a tick of 0.01 and a lot of 1.
public final class KnownSymbols {
    private static final String EQUITIES = "nse-equities.txt";
    private static final Price INDIAN_TICK = Price.ofRupees("0.05");
    private static final Price FOREIGN_TICK = Price.ofRupees("0.01");
    private static final List<String> NSE_INDICES = List.of("NIFTY", "BANKNIFTY", "FINNIFTY", "MIDCPNIFTY",
            "NIFTYNXT50", "INDIAVIX");
    private static final List<String> BSE_INDICES = List.of("SENSEX", "BANKEX");
    /// Other spellings, as brokers and exchanges print them.
    private static final Map<String, String> ALIASES = Map.of("NIFTY 50", "NIFTY", "NIFTY50", "NIFTY",
            "NIFTY BANK", "BANKNIFTY", "NIFTYBANK", "BANKNIFTY", "NIFTY FIN SERVICE", "FINNIFTY",
            "NIFTY MID SELECT", "MIDCPNIFTY", "NIFTY NEXT 50", "NIFTYNXT50", "INDIA VIX", "INDIAVIX");

    private final Map<String, Instrument> bySymbol = new HashMap<>();

    private KnownSymbols(List<String> equityLines) {
        equityLines.forEach(this::addEquities);
        NSE_INDICES.forEach(symbol -> bySymbol.put(symbol, index(Exchange.NSE, symbol)));
        BSE_INDICES.forEach(symbol -> bySymbol.put(symbol, index(Exchange.BSE, symbol)));
        ALIASES.forEach((alias, symbol) -> bySymbol.put(alias, index(Exchange.NSE, symbol)));
    }

    /// The symbols that ship with the program.
    public static KnownSymbols bundled() {
        try (InputStream in = KnownSymbols.class.getResourceAsStream(EQUITIES)) {
            if (in == null) {
                throw new IllegalStateException(
                        EQUITIES + " is missing beside " + KnownSymbols.class.getName());
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new KnownSymbols(text.lines().filter(line -> !line.startsWith("#")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addEquities(String line) {
        boolean hasFutures = line.startsWith("+");
        for (String symbol : line.substring(hasFutures ? 1 : 0).strip().split(" +", -1)) {
            if (!symbol.isEmpty()) {
                Contract contract = contract(Exchange.NSE, symbol, INDIAN_TICK);
                bySymbol.put(symbol, new Equity(contract.id(), contract, hasFutures));
            }
        }
    }

    /// The instrument of a symbol, in any case; other spellings of an index give that index.
    public Instrument resolve(String symbol) {
        String upper = symbol.strip().toUpperCase(Locale.ROOT);
        Instrument known = bySymbol.get(upper);
        return known != null ? known : new Equity(contract(Exchange.OTHER, upper, FOREIGN_TICK));
    }

    /// True if the symbol stands in our lists.
    public boolean isKnown(String symbol) {
        return bySymbol.containsKey(symbol.strip().toUpperCase(Locale.ROOT));
    }

    /// True if the terms of the instrument are known, false if they are a guess.
    public boolean isKnown(Instrument instrument) {
        return instrument.contract().exchange() != Exchange.OTHER;
    }

    /// The symbol that a file name most likely means; see [SymbolGuess].
    public String guessFrom(String fileName) {
        return new SymbolGuess(this).from(fileName);
    }

    private static Instrument index(Exchange exchange, String symbol) {
        return new MarketIndex(contract(exchange, symbol, INDIAN_TICK));
    }

    private static Contract contract(Exchange exchange, String symbol, Price tick) {
        return new Contract(exchange, symbol, tick, 1, Contract.NO_FREEZE);
    }
}
