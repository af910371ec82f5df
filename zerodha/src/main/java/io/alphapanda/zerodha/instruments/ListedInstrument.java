package io.alphapanda.zerodha.instruments;

import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.FutureContract;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.MarketIndex;
import io.alphapanda.domain.instrument.OptionContract;
import io.alphapanda.domain.instrument.OptionContract.OptionRight;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.market.instruments.KnownSymbols;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Turns rows of the broker's list into instruments of ours, where we have such.
final class ListedInstrument {
    private static final Price INDEX_TICK = Price.ofRupees("0.05");
    /// The most units of one order in options and futures on an index, by circulars of 2026; lots are rounded down.
    private static final Map<String, Long> FREEZES = Map.of("NIFTY", 1_800L, "BANKNIFTY", 600L, "FINNIFTY",
            1_800L,
            "MIDCPNIFTY", 2_800L, "NIFTYNXT50", 600L, "SENSEX", 1_000L, "BANKEX", 900L);

    private final KnownSymbols symbols;
    private final Set<InstrumentId> withFutures;

    /// @param withFutures the shares on which futures trade
    ListedInstrument(KnownSymbols symbols, Set<InstrumentId> withFutures) {
        this.symbols = symbols;
        this.withFutures = withFutures;
    }

    /// Our own name of a row: an index has the name that we know it by, `NSE:NIFTY` for `NSE:NIFTY 50`.
    InstrumentId id(InstrumentRow row) {
        if (row.segment().equals("INDICES") && symbols.isKnown(row.symbol())) {
            InstrumentId known = symbols.resolve(row.symbol()).id();
            return known.value().startsWith(row.exchange() + ":") ? known : row.brokersId();
        }
        return row.brokersId();
    }

    /// The instrument; empty where we have no such exchange, or its terms are none.
    Optional<Instrument> of(InstrumentRow row) {
        Optional<Exchange> exchange = exchange(row.exchange());
        if (exchange.isEmpty()) {
            return Optional.empty();
        }
        if (row.segment().equals("INDICES")) {
            Contract terms = new Contract(exchange.get(), row.symbol(), INDEX_TICK, 1, Contract.NO_FREEZE);
            return Optional.of(new MarketIndex(id(row), terms));
        }
        if (!row.tickSize().isPositive() || row.lotSize() < 1) {
            return Optional.empty();
        }
        Contract terms = new Contract(exchange.get(), row.symbol(), row.tickSize(), row.lotSize(),
                freeze(row));
        return switch (row.type()) {
            case "EQ"
                    -> Optional.of(new Equity(row.brokersId(), terms, withFutures.contains(row.brokersId())));
            case "FUT"
                    -> row.expiry().map(expiry -> new FutureContract(row.brokersId(), terms, underlying(row),
                            expiry, segment(exchange.get())));
            default -> row.expiry()
                    .map(expiry -> new OptionContract(row.brokersId(), terms, underlying(row), expiry,
                            row.strike(), row.type().equals("CE") ? OptionRight.CALL : OptionRight.PUT,
                            segment(exchange.get())));
        };
    }

    /// What a derivative is on: the list says its name, and not where it trades.
    InstrumentId underlying(InstrumentRow row) {
        return switch (row.exchange()) {
            case "NFO" -> symbols.isKnown(row.name()) ? symbols.resolve(row.name()).id()
                    : InstrumentId.of(Exchange.NSE, row.name());
            case "BFO"
                    -> symbols.isKnown(row.name()) && symbols.resolve(row.name()) instanceof MarketIndex index
                            ? index.id() : InstrumentId.of(Exchange.BSE, row.name());
            default -> new InstrumentId(row.exchange() + ":" + row.name());
        };
    }

    private static long freeze(InstrumentRow row) {
        boolean isDerivative = row.exchange().equals("NFO") || row.exchange().equals("BFO");
        Long units = isDerivative ? FREEZES.get(row.name()) : null;
        return units == null ? Contract.NO_FREEZE
                : Math.max(row.lotSize(), units / row.lotSize() * row.lotSize());
    }

    private static MarketSegment segment(Exchange exchange) {
        return switch (exchange) {
            case NFO, BFO -> MarketSegment.DERIVATIVES;
            case CDS -> MarketSegment.CURRENCY;
            case MCX -> MarketSegment.COMMODITY;
            case NSE, BSE, OTHER -> MarketSegment.EQUITY;
        };
    }

    private static Optional<Exchange> exchange(String name) {
        for (Exchange exchange : Exchange.values()) {
            if (exchange != Exchange.OTHER && exchange.name().equals(name)) {
                return Optional.of(exchange);
            }
        }
        return Optional.empty();
    }
}
