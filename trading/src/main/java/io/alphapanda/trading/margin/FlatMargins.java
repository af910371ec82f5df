package io.alphapanda.trading.margin;

import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.FutureContract;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.MarketIndex;
import io.alphapanda.domain.instrument.OptionContract;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.money.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Margins by product and segment, as one share of the value each.
///
/// **Approximate.** The exchanges block SPAN and exposure margin, by scenario and contract, and set hedges off;
/// these rates do none of that. They are meant to err on the high side.
///
/// @param delivery of shares that are not intraday
/// @param intraday of shares under MIS
/// @param futures of futures, and of an index traded as its future, whatever the product
/// @param optionSale of the underlying's value behind an option sold; a bought one costs its premium
public record FlatMargins(Rate delivery, Rate intraday, Rate futures, Rate optionSale) {
    /// Delivery 100 %, intraday shares 20 %, futures 15 %, options sold 15 % of the underlying.
    public static final FlatMargins USUAL = new FlatMargins(Rate.ofPercent("100"), Rate.ofPercent("20"),
            Rate.ofPercent("15"), Rate.ofPercent("15"));

    /// Rates that cannot be; empty when all is well.
    public List<String> mistakes() {
        List<String> mistakes = new ArrayList<>();
        Map.of("delivery", delivery, "intraday", intraday, "futures", futures, "option sale", optionSale)
                .entrySet().stream().sorted(Map.Entry.comparingByKey())
                .filter(rate -> rate.getValue().billionths() <= 0
                        || rate.getValue().billionths() > Rate.WHOLE)
                .forEach(rate -> mistakes
                        .add(rate.getKey() + " margin must be above 0 % and at most 100 %, was "
                                + rate.getValue()));
        return mistakes;
    }

    /// What an order or a position of one side needs.
    ///
    /// @param value units at their price, without a sign
    /// @param units without a sign
    /// @param underlying the last price of an option's underlying; its strike stands in where unknown
    public Money needed(Instrument instrument, Product product, Side side, Money value, long units,
            Optional<Price> underlying) {
        return switch (instrument) {
            case Equity _ -> (product == Product.MIS ? intraday : delivery).of(value);
            case MarketIndex _ -> futures.of(value);
            case FutureContract _ -> futures.of(value);
            case OptionContract option -> side == Side.BUY ? value
                    : optionSale.of(underlying.orElse(option.strike()).times(units));
        };
    }
}
