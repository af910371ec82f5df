package io.alphapanda.zerodha.orders;

import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.terms.OrdType;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.domain.terms.TimeInForce;
import java.util.LinkedHashMap;
import java.util.Map;

/// A regular order in Kite's words.
///
/// @param tag our id of it; an order is found again by it
/// @param units how many; of MCX in lots, which is what the broker's list of instruments counts there
/// @param prices at which prices it may fill; Kite knows no FOK
/// @param protection how far from the market an order without a limit may fill
public record OrderForm(ClOrdId tag, InstrumentId instrument, Side side, long units, Product product,
        PriceTerms prices,
        MarketProtection protection) {
    /// Refuses what Kite has no words for.
    public OrderForm {
        if (units < 1) {
            throw new IllegalArgumentException("an order must be for at least 1 unit, was for " + units);
        }
        if (prices.timeInForce() == TimeInForce.FOK) {
            throw new IllegalArgumentException("Kite knows no FOK order; make it IOC or DAY");
        }
        if (instrument.value().indexOf(':') < 1) {
            throw new IllegalArgumentException("instrument " + instrument
                    + " must name its exchange, as NSE:INFY, to be ordered");
        }
    }

    /// The form as it is sent.
    public Map<String, String> fields() {
        String[] exchangeAndSymbol = instrument.value().split(":", 2);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("exchange", exchangeAndSymbol[0]);
        form.put("tradingsymbol", exchangeAndSymbol[1]);
        form.put("transaction_type", side.name());
        form.put("order_type", inKitesWords(prices.ordType()));
        form.put("quantity", Long.toString(units));
        form.put("product", product.name());
        form.put("validity", prices.timeInForce().name());
        prices.limitPrice().ifPresent(limit -> form.put("price", limit.toString()));
        prices.triggerPrice().ifPresent(trigger -> form.put("trigger_price", trigger.toString()));
        if (prices.limitPrice().isEmpty()) {
            form.put("market_protection", protection.percent());
        }
        form.put("tag", tag.value());
        return form;
    }

    private static String inKitesWords(OrdType type) {
        return switch (type) {
            case MARKET -> "MARKET";
            case LIMIT -> "LIMIT";
            case STOP_LIMIT -> "SL";
            case STOP -> "SL-M";
        };
    }
}
