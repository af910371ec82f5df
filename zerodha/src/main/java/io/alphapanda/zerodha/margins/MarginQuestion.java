package io.alphapanda.zerodha.margins;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.alphapanda.zerodha.orders.OrderForm;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// An order as the calculators want it: the form as JSON, its numbers as numbers.
final class MarginQuestion {
    private static final List<String> NUMBERS = List.of("quantity", "price", "trigger_price",
            "average_price");

    private MarginQuestion() {}

    /// All orders, in their order.
    static ArrayNode of(List<OrderForm> orders) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        orders.forEach(order -> array.add(object(order)));
        return array;
    }

    private static ObjectNode object(OrderForm order) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("variety", "regular").put("price", 0).put("trigger_price", 0);
        for (Map.Entry<String, String> field : order.fields().entrySet()) {
            if (NUMBERS.contains(field.getKey())) {
                object.put(field.getKey(), new BigDecimal(field.getValue()));
            } else if (!field.getKey().equals("tag") && !field.getKey().equals("market_protection")) {
                object.put(field.getKey(), field.getValue());
            }
        }
        return object;
    }
}
