package io.alphapanda.zerodha.orders;

import io.alphapanda.domain.money.Price;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What is to be other about an order that rests.
///
/// @param units the whole order's new units, those filled included; 0 = unchanged
/// @param limitPrice the new limit; empty = unchanged
/// @param triggerPrice the new trigger; empty = unchanged
public record OrderChange(long units, Optional<Price> limitPrice, Optional<Price> triggerPrice) {
    /// The form as it is sent.
    public Map<String, String> fields() {
        Map<String, String> form = new LinkedHashMap<>();
        if (units > 0) {
            form.put("quantity", Long.toString(units));
        }
        limitPrice.ifPresent(limit -> form.put("price", limit.toString()));
        triggerPrice.ifPresent(trigger -> form.put("trigger_price", trigger.toString()));
        return form;
    }
}
