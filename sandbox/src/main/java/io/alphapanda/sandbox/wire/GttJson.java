package io.alphapanda.sandbox.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.alphapanda.sandbox.gtt.GttRequest.GttOrder;
import io.alphapanda.sandbox.gtt.GttRow;
import io.alphapanda.sandbox.gtt.GttRow.Leg;
import io.alphapanda.sandbox.gtt.GttRow.Result;
import java.util.Locale;

/// Good-till-triggered orders.
public final class GttJson {
    private GttJson() {}

    /// The answer to a trigger made, changed or deleted.
    public static ObjectNode id(int id) {
        return Json.object().put("trigger_id", id);
    }

    /// A trigger.
    ///
    /// @param appId of the app that asks, which the results name
    public static ObjectNode trigger(GttRow row, int appId) {
        ObjectNode trigger = Json.object();
        trigger.put("id", row.id());
        trigger.put("user_id", row.account().value());
        trigger.putNull("parent_trigger");
        trigger.put("type", row.twoLeg() ? "two-leg" : "single");
        trigger.set("created_at", Json.time(row.createdMicros()));
        trigger.set("updated_at", Json.time(row.updatedMicros()));
        trigger.set("expires_at", Json.time(row.expiresMicros()));
        trigger.put("status", row.status().name().toLowerCase(Locale.ROOT));
        ObjectNode condition = trigger.putObject("condition");
        condition.put("exchange", row.exchange());
        condition.set("last_price", Json.price(row.lastPrice()));
        condition.put("tradingsymbol", row.tradingsymbol());
        condition.set("trigger_values", Json.list(row.triggers(), Json::price));
        condition.put("instrument_token", row.instrumentToken());
        trigger.set("orders", Json.list(row.legs(), leg -> leg(row, leg, appId)));
        ObjectNode meta = trigger.putObject("meta");
        row.rejectionReason().ifPresent(reason -> meta.put("rejection_reason", reason));
        return trigger;
    }

    private static ObjectNode leg(GttRow row, Leg leg, int appId) {
        ObjectNode order = terms(leg.order());
        order.putNull("result");
        leg.result().ifPresent(result -> order.set("result", result(row, leg.order(), result, appId)));
        return order;
    }

    private static ObjectNode terms(GttOrder asked) {
        ObjectNode order = Json.object();
        order.put("exchange", asked.exchange());
        order.put("tradingsymbol", asked.tradingsymbol());
        order.put("product", asked.product().wire());
        order.put("order_type", asked.orderType().wire());
        order.put("transaction_type", asked.side().name());
        order.put("quantity", asked.quantity());
        order.set("price", Json.price(asked.price()));
        return order;
    }

    private static ObjectNode result(GttRow row, GttOrder asked, Result result, int appId) {
        ObjectNode answer = Json.object();
        answer.put("account_id", row.account().value());
        answer.put("validity", "DAY");
        answer.setAll(terms(asked));
        answer.put("meta", Json.print(Json.object().put("app_id", appId).put("gtt", row.id())));
        answer.set("timestamp", Json.time(result.micros()));
        answer.set("triggered_at", Json.price(result.triggeredAt()));
        answer.putObject("order_result").put("status", result.isSuccess() ? "success" : "failed")
                .put("order_id", result.orderId()).put("rejection_reason", result.rejectionReason());
        return answer;
    }
}
