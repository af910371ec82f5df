package io.alphapanda.sandbox.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.domain.money.Price;
import io.alphapanda.sandbox.exchange.Exchange;
import io.alphapanda.sandbox.gtt.GttRequest;
import io.alphapanda.sandbox.gtt.GttRequest.GttOrder;
import io.alphapanda.sandbox.terms.KiteProduct;
import io.alphapanda.sandbox.terms.OrderType;
import io.alphapanda.sandbox.wire.GttJson;
import io.alphapanda.sandbox.wire.Json;
import io.alphapanda.sandbox.wire.KiteError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Good-till-triggered orders. Their forms hold JSON in two of their fields.
final class GttRoutes {
    private static final int LEGS_MAX = 2;

    private final Exchange exchange;

    GttRoutes(Exchange exchange) {
        this.exchange = exchange;
    }

    void addTo(Api api) {
        api.get("/gtt/triggers", LimitFamily.OTHER, call -> Json.list(exchange.gtts(call.account()),
                row -> GttJson.trigger(row, call.session().app().appId())));
        api.get("/gtt/triggers/{id}", LimitFamily.OTHER, call -> GttJson
                .trigger(exchange.gtt(call.account(), id(call)), call.session().app().appId()));
        api.post("/gtt/triggers", LimitFamily.OTHER,
                call -> GttJson.id(exchange.createGtt(call.account(), asked(call.parameters()))));
        api.put("/gtt/triggers/{id}", LimitFamily.OTHER,
                call -> GttJson.id(exchange.modifyGtt(call.account(), id(call), asked(call.parameters()))));
        api.delete("/gtt/triggers/{id}", LimitFamily.OTHER,
                call -> GttJson.id(exchange.deleteGtt(call.account(), id(call))));
    }

    private static int id(Call call) {
        String word = call.path("id");
        if (!word.matches("\\d{1,9}")) {
            throw KiteError.input("Invalid `trigger_id`: must be a whole number of at most 9 digits.");
        }
        return Integer.parseInt(word);
    }

    private static GttRequest asked(Parameters form) {
        boolean isTwoLeg = switch (form.required("type")) {
            case "single" -> false;
            case "two-leg" -> true;
            default -> throw KiteError.input("Invalid `type`. Use one of single, two-leg.");
        };
        JsonFields condition = new JsonFields(json(form.required("condition"), "condition"), "condition");
        List<Price> triggers = new ArrayList<>();
        for (JsonNode each : condition.list("trigger_values", LEGS_MAX)) {
            triggers.add(JsonFields.price(each, "trigger_values"));
        }
        JsonNode listed = json(form.required("orders"), "orders");
        List<GttOrder> orders = new ArrayList<>();
        for (JsonNode each : JsonFields.listed(listed, "orders", LEGS_MAX)) {
            orders.add(order(new JsonFields(each, "orders"), condition));
        }
        return new GttRequest(isTwoLeg, condition.text("exchange"), condition.text("tradingsymbol"), triggers,
                condition.price("last_price"), orders);
    }

    private static GttOrder order(JsonFields order, JsonFields condition) {
        return new GttOrder(order.text("exchange", condition.text("exchange")),
                order.text("tradingsymbol", condition.text("tradingsymbol")),
                OrderRoutes.side(order.text("transaction_type")), order.whole("quantity"),
                OrderType.of(order.text("order_type")), KiteProduct.of(order.text("product")),
                order.price("price"), order.decimal("market_protection", BigDecimal.ZERO));
    }

    private static JsonNode json(String text, String name) {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException broken) {
            throw KiteError.input("Invalid `" + name + "`: must be JSON.");
        }
    }
}
