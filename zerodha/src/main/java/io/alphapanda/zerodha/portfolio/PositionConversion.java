package io.alphapanda.zerodha.portfolio;

import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import java.util.LinkedHashMap;
import java.util.Map;

/// A wish to hold a position under another product.
///
/// @param isOvernight true if it was carried over, false if it is of today
/// @param units how many of it, above zero
public record PositionConversion(InstrumentId instrument, Side side, boolean isOvernight, long units,
        Product from,
        Product to) {
    Map<String, String> form() {
        String[] exchangeAndSymbol = instrument.value().split(":", 2);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("exchange", exchangeAndSymbol[0]);
        form.put("tradingsymbol", exchangeAndSymbol[exchangeAndSymbol.length - 1]);
        form.put("transaction_type", side.name());
        form.put("position_type", isOvernight ? "overnight" : "day");
        form.put("quantity", Long.toString(units));
        form.put("old_product", from.name());
        form.put("new_product", to.name());
        return form;
    }
}
