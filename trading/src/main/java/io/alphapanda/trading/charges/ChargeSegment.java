package io.alphapanda.trading.charges;

import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.FutureContract;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.MarketIndex;
import io.alphapanda.domain.instrument.OptionContract;
import io.alphapanda.domain.instrument.Product;
import java.util.Locale;

/// A kind of trade that is charged alike.
public enum ChargeSegment {
    /// Shares bought to keep, or sold out of what is kept.
    EQUITY_DELIVERY,
    /// Shares bought and sold on one day.
    EQUITY_INTRADAY,
    /// Futures on shares and indices.
    EQUITY_FUTURES,
    /// Options on shares and indices; their turnover is the premium.
    EQUITY_OPTIONS,
    /// Futures on currencies.
    CURRENCY_FUTURES,
    /// Options on currencies; their turnover is the premium.
    CURRENCY_OPTIONS,
    /// Futures on commodities other than farm produce.
    COMMODITY_FUTURES,
    /// Options on commodities other than farm produce; their turnover is the premium.
    COMMODITY_OPTIONS;

    /// How a trade in an instrument is charged.
    ///
    /// An index, and a share held overnight on margin, cannot be traded as such: both stand for their future.
    ///
    /// @throws IllegalArgumentException if a future or option is of a segment that has none
    public static ChargeSegment of(Instrument instrument, Product product) {
        return switch (instrument) {
            case Equity _ -> ofShare(product);
            case MarketIndex _ -> EQUITY_FUTURES;
            case FutureContract future -> ofFuture(future);
            case OptionContract option -> ofOption(option);
        };
    }

    /// The name as people write it: `equity futures`.
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static ChargeSegment ofShare(Product product) {
        return switch (product) {
            case CNC -> EQUITY_DELIVERY;
            case MIS -> EQUITY_INTRADAY;
            case NRML -> EQUITY_FUTURES;
        };
    }

    private static ChargeSegment ofFuture(FutureContract future) {
        return switch (future.segment()) {
            case DERIVATIVES -> EQUITY_FUTURES;
            case CURRENCY -> CURRENCY_FUTURES;
            case COMMODITY -> COMMODITY_FUTURES;
            case EQUITY, EQUITY_AUCTION, INDEX -> throw misplaced(future);
        };
    }

    private static ChargeSegment ofOption(OptionContract option) {
        return switch (option.segment()) {
            case DERIVATIVES -> EQUITY_OPTIONS;
            case CURRENCY -> CURRENCY_OPTIONS;
            case COMMODITY -> COMMODITY_OPTIONS;
            case EQUITY, EQUITY_AUCTION, INDEX -> throw misplaced(option);
        };
    }

    private static IllegalArgumentException misplaced(Instrument contract) {
        return new IllegalArgumentException(contract.id() + " is of segment " + contract.segment()
                + ", which has no futures or options; give it DERIVATIVES, CURRENCY or COMMODITY");
    }
}
