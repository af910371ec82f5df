package io.alphapanda.zerodha.gtt;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.zerodha.json.KiteJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A trigger as it is to be: one leg, or two of which the first has the lower trigger.
///
/// @param lastPrice of the instrument now; a single trigger must differ from it, two must lie on both sides of it
public record GttWish(InstrumentId instrument, Price lastPrice, List<Leg> legs) {
    /// What is placed at a trigger: a limit order.
    public record Leg(Price trigger, Side side, long units, Product product, Price limit) {}

    /// Refuses what the broker would.
    public GttWish {
        legs = List.copyOf(legs);
        if (legs.isEmpty() || legs.size() > 2) {
            throw new IllegalArgumentException("a trigger must have one leg or two, had " + legs.size());
        }
        if (legs.stream().anyMatch(leg -> leg.trigger.equals(lastPrice))) {
            throw new IllegalArgumentException("a trigger must differ from the last price, " + lastPrice);
        }
        if (legs.size() == 2 && (legs.getFirst().trigger.compareTo(lastPrice) > 0
                || legs.getLast().trigger.compareTo(lastPrice) < 0)) {
            throw new IllegalArgumentException(
                    "the first of two triggers must lie below the last price, " + lastPrice
                            + ", and the second above, were " + legs.getFirst().trigger + " and "
                            + legs.getLast().trigger);
        }
    }

    /// The form as it is sent.
    Map<String, String> form() {
        String[] exchangeAndSymbol = instrument.value().split(":", 2);
        ObjectNode condition = JsonNodeFactory.instance.objectNode().put("exchange", exchangeAndSymbol[0])
                .put("tradingsymbol", exchangeAndSymbol[exchangeAndSymbol.length - 1]);
        ArrayNode triggers = condition.putArray("trigger_values");
        ArrayNode orders = JsonNodeFactory.instance.arrayNode();
        for (Leg leg : legs) {
            triggers.add(decimal(leg.trigger));
            orders.addObject().put("exchange", exchangeAndSymbol[0])
                    .put("tradingsymbol", exchangeAndSymbol[exchangeAndSymbol.length - 1])
                    .put("transaction_type", leg.side.name()).put("quantity", leg.units)
                    .put("order_type", "LIMIT")
                    .put("product", leg.product.name()).put("price", decimal(leg.limit));
        }
        condition.put("last_price", decimal(lastPrice));
        Map<String, String> form = new LinkedHashMap<>();
        form.put("type", legs.size() == 1 ? "single" : "two-leg");
        form.put("condition", new String(KiteJson.bytes(condition), StandardCharsets.UTF_8));
        form.put("orders", new String(KiteJson.bytes(orders), StandardCharsets.UTF_8));
        return form;
    }

    private static BigDecimal decimal(Price price) {
        return new BigDecimal(price.toString());
    }
}
