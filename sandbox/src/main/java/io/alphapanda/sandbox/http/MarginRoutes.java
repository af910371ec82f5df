package io.alphapanda.sandbox.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.sandbox.accounts.MarginOrder;
import io.alphapanda.sandbox.exchange.Exchange;
import io.alphapanda.sandbox.terms.KiteProduct;
import io.alphapanda.sandbox.terms.OrderType;
import io.alphapanda.sandbox.terms.Variety;
import io.alphapanda.sandbox.wire.Json;
import io.alphapanda.sandbox.wire.KiteError;
import io.alphapanda.sandbox.wire.MarginJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Calculators: what orders would need and cost. Their bodies are JSON.
final class MarginRoutes {
    private static final int ORDERS_MAX = 200;

    private final Exchange exchange;

    MarginRoutes(Exchange exchange) {
        this.exchange = exchange;
    }

    void addTo(Api api) {
        api.post("/margins/orders", LimitFamily.OTHER,
                call -> Json.list(exchange.orderMargins(call.account(), orders(call, "price")),
                        isCompact(call) ? MarginJson::compact : MarginJson::margin));
        api.post("/margins/basket", LimitFamily.OTHER, call -> MarginJson.basket(
                exchange.basketMargins(call.account(), orders(call, "price"),
                        call.parameters().flag("consider_positions", true)),
                isCompact(call)));
        api.post("/charges/orders", LimitFamily.OTHER, call -> Json
                .list(exchange.charges(call.account(), orders(call, "average_price")), MarginJson::note));
        api.get("/margins/{segment}", LimitFamily.OTHER, _ -> {
            throw new KiteError(410, "GeneralException", "This endpoint is no longer there. Use POST"
                    + " /margins/orders.");
        });
    }

    private static boolean isCompact(Call call) {
        Optional<String> mode = call.parameters().text("mode");
        if (mode.isPresent() && !mode.get().equals("compact")) {
            throw KiteError.input("Invalid `mode`. Use compact, or leave it out.");
        }
        return mode.isPresent();
    }

    /// @param priceField which field has the price; the other one stands in where it is absent
    private static List<MarginOrder> orders(Call call, String priceField) {
        JsonNode body;
        try {
            body = Json.mapper().readTree(Call.body(call.context()));
        } catch (JsonProcessingException broken) {
            throw KiteError.input("The body must be a JSON list of orders.");
        }
        List<MarginOrder> orders = new ArrayList<>();
        for (JsonNode each : JsonFields.listed(body, "orders", ORDERS_MAX)) {
            orders.add(order(new JsonFields(each, "orders"), priceField));
        }
        return orders;
    }

    private static MarginOrder order(JsonFields order, String priceField) {
        return new MarginOrder(order.text("exchange"), order.text("tradingsymbol"),
                OrderRoutes.side(order.text("transaction_type")),
                Variety.of(order.text("variety", "regular")), KiteProduct.of(order.text("product")),
                OrderType.of(order.text("order_type")), order.whole("quantity"),
                order.node().hasNonNull(priceField) ? order.price(priceField) : order.price("price"),
                order.price("trigger_price"));
    }
}
