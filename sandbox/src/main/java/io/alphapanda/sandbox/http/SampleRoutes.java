package io.alphapanda.sandbox.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.alphapanda.sandbox.page.Resource;
import io.alphapanda.sandbox.wire.Json;
import io.alphapanda.sandbox.wire.KiteError;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// What the sandbox does not have: mutual funds, alerts, auctions, authorisation at the depository. Reads answer with
/// made-up examples of the broker's shapes; changes are refused.
final class SampleRoutes {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int REQUEST_ID_LENGTH = 32;

    private final RandomGenerator dice;

    /// @param dice for ids of requests
    SampleRoutes(RandomGenerator dice) {
        this.dice = dice;
    }

    void addTo(Api api) {
        addFunds(api);
        addAlerts(api);
        JsonNode auctions = sample("auctions.json");
        api.get("/portfolio/holdings/auctions", LimitFamily.OTHER, _ -> auctions);
        api.post("/portfolio/holdings/authorise", LimitFamily.OTHER,
                _ -> Json.object().put("request_id", requestId()));
    }

    private void addFunds(Api api) {
        String refusal = "The sandbox does not trade mutual funds: it shows made-up examples. Nothing was changed.";
        JsonNode orders = sample("mf_orders.json");
        JsonNode sips = sample("mf_sips.json");
        JsonNode holdings = sample("mf_holdings.json");
        String instruments = Resource.text(SampleRoutes.class, "samples/mf_instruments.csv");
        api.getCsv("/mf/instruments", _ -> instruments);
        api.get("/mf/orders", LimitFamily.OTHER, _ -> orders);
        api.get("/mf/orders/{order_id}", LimitFamily.OTHER,
                call -> found(orders, "order_id", call.path("order_id")));
        api.get("/mf/sips", LimitFamily.OTHER, _ -> sips);
        api.get("/mf/sips/{sip_id}", LimitFamily.OTHER, call -> {
            ObjectNode sip = found(sips, "sip_id", call.path("sip_id")).deepCopy();
            return sip.put("fund_source", "pool");
        });
        api.get("/mf/holdings", LimitFamily.OTHER, _ -> holdings);
        api.get("/mf/holdings/{isin}", LimitFamily.OTHER, _ -> Json.words(List.of()));
        api.get("/mf/allotments", LimitFamily.OTHER, _ -> Json.words(List.of()));
        refuse(api, "/mf/orders", "/mf/orders/{order_id}", refusal);
        refuse(api, "/mf/sips", "/mf/sips/{sip_id}", refusal);
    }

    private void addAlerts(Api api) {
        JsonNode alerts = sample("alerts.json");
        JsonNode history = sample("alert_history.json");
        api.get("/alerts", LimitFamily.OTHER, _ -> alerts);
        api.get("/alerts/{uuid}", LimitFamily.OTHER, call -> found(alerts, "uuid", call.path("uuid")));
        api.get("/alerts/{uuid}/history", LimitFamily.OTHER, call -> {
            found(alerts, "uuid", call.path("uuid"));
            return history;
        });
        refuse(api, "/alerts", "/alerts/{uuid}",
                "The sandbox does not watch alerts: it shows a made-up example. Nothing was changed.");
        api.delete("/alerts", LimitFamily.OTHER, call -> {
            call.parameters().required("uuid");
            throw KiteError.permission(
                    "The sandbox does not watch alerts: it shows a made-up example. Nothing was changed.");
        });
    }

    private static void refuse(Api api, String all, String one, String sentence) {
        Supplier<KiteError> refusal = () -> KiteError.permission(sentence);
        api.post(all, LimitFamily.OTHER, _ -> {
            throw refusal.get();
        });
        api.put(one, LimitFamily.OTHER, _ -> {
            throw refusal.get();
        });
        api.delete(one, LimitFamily.OTHER, _ -> {
            throw refusal.get();
        });
    }

    private static JsonNode found(JsonNode rows, String key, String value) {
        for (JsonNode row : rows) {
            if (row.path(key).asText().equals(value)) {
                return row;
            }
        }
        throw new KiteError(404, "GeneralException", "Couldn't find that `" + key + "`.");
    }

    private static JsonNode sample(String name) {
        try {
            return Json.mapper().readTree(Resource.text(SampleRoutes.class, "samples/" + name));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the sample " + name + " is no JSON", broken);
        }
    }

    private String requestId() {
        StringBuilder id = new StringBuilder(REQUEST_ID_LENGTH);
        for (int i = 0; i < REQUEST_ID_LENGTH; i++) {
            id.append(ALPHABET.charAt(dice.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }
}
