package io.alphapanda.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.alphapanda.sandbox.orders.OrderRow;
import io.alphapanda.sandbox.orders.Placement;
import io.alphapanda.sandbox.orders.TradeRow;

/// Orders, their histories and trades.
public final class OrderJson {
    private OrderJson() {}

    /// A row of the order book.
    public static ObjectNode order(OrderRow row) {
        ObjectNode order = Json.object();
        order.put("account_id", row.account().value());
        order.put("placed_by", row.account().value());
        ids(order, row);
        order.set("status_message", Json.text(row.statusMessage()));
        order.set("status_message_raw", Json.text(row.statusMessageRaw()));
        order.set("order_timestamp", Json.time(row.orderMicros()));
        order.set("exchange_update_timestamp", Json.time(row.exchangeUpdateMicros()));
        order.set("exchange_timestamp", Json.time(row.exchangeMicros()));
        order.put("variety", row.variety().wire());
        order.put("modified", row.modified());
        terms(order, row);
        order.put("validity_ttl", row.validityTtl());
        order.set("market_protection", Json.number(row.marketProtection()));
        order.set("meta", meta(row));
        order.set("tag", Json.text(row.tag()));
        if (!row.tags().isEmpty()) {
            order.set("tags", Json.words(row.tags()));
        }
        order.put("guid", row.guid());
        return order;
    }

    /// A row of a history: fewer keys, as the broker has it.
    public static ObjectNode historyRow(OrderRow row) {
        ObjectNode order = Json.object();
        order.put("placed_by", row.account().value());
        ids(order, row);
        order.set("status_message", Json.text(row.statusMessage()));
        order.set("order_timestamp", Json.time(row.orderMicros()));
        order.set("exchange_timestamp", Json.time(row.exchangeMicros()));
        order.put("variety", row.variety().wire());
        order.put("modified", row.modified());
        terms(order, row);
        order.set("tag", Json.text(row.tag()));
        return order;
    }

    /// What an update says, over the ticker and as a postback: the order, and what proves where it comes from.
    ///
    /// @param appId of the app that is told
    /// @param checksum over the order's id, its timestamp and the app's secret
    public static ObjectNode update(OrderRow row, int appId, String checksum) {
        ObjectNode update = Json.object();
        update.put("user_id", row.account().value());
        update.put("unfilled_quantity", row.quantity() - row.filledQuantity());
        update.put("app_id", appId);
        update.put("checksum", checksum);
        update.setAll(order(row));
        return update;
    }

    /// A postback: an update without the keys that only books have.
    public static ObjectNode postback(OrderRow row, int appId, String checksum) {
        ObjectNode postback = update(row, appId, checksum);
        postback.remove("account_id");
        postback.remove("modified");
        postback.remove("validity_ttl");
        postback.remove("tags");
        return postback;
    }

    /// The answer to a placed order.
    public static ObjectNode placement(Placement placed) {
        ObjectNode answer = id(placed.orderId());
        if (!placed.children().isEmpty()) {
            answer.set("children", Json.list(placed.children(), OrderJson::child));
        }
        return answer;
    }

    /// The answer to a changed or cancelled order.
    public static ObjectNode id(String orderId) {
        return Json.object().put("order_id", orderId);
    }

    /// One fill.
    public static ObjectNode trade(TradeRow row) {
        ObjectNode trade = Json.object();
        trade.put("trade_id", row.tradeId());
        trade.put("order_id", row.orderId());
        trade.put("exchange", row.exchange());
        trade.put("tradingsymbol", row.tradingsymbol());
        trade.put("instrument_token", row.instrumentToken());
        trade.put("product", row.product().wire());
        trade.set("average_price", Json.price(row.price()));
        trade.put("quantity", row.quantity());
        trade.put("exchange_order_id", row.exchangeOrderId());
        trade.put("transaction_type", row.side().name());
        trade.set("fill_timestamp", Json.time(row.micros()));
        trade.put("order_timestamp", Json.timeOfDay(row.micros()));
        trade.set("exchange_timestamp", Json.time(row.micros()));
        return trade;
    }

    private static void ids(ObjectNode order, OrderRow row) {
        order.put("order_id", row.orderId());
        order.set("exchange_order_id", Json.text(row.exchangeOrderId()));
        order.set("parent_order_id", Json.text(row.parentOrderId()));
        order.put("status", row.status());
    }

    private static void terms(ObjectNode order, OrderRow row) {
        order.put("exchange", row.exchange());
        order.put("tradingsymbol", row.tradingsymbol());
        order.put("instrument_token", row.instrumentToken());
        order.put("order_type", row.orderType().wire());
        order.put("transaction_type", row.side().name());
        order.put("validity", row.validity().wire());
        order.put("product", row.product().wire());
        order.put("quantity", row.quantity());
        order.put("disclosed_quantity", row.disclosedQuantity());
        order.set("price", Json.price(row.price()));
        order.set("trigger_price", Json.price(row.triggerPrice()));
        order.set("average_price", Json.price(row.averagePrice()));
        order.put("filled_quantity", row.filledQuantity());
        order.put("pending_quantity", row.pendingQuantity());
        order.put("cancelled_quantity", row.cancelledQuantity());
    }

    private static ObjectNode meta(OrderRow row) {
        ObjectNode meta = Json.object();
        row.iceberg().ifPresent(iceberg -> meta.putObject("iceberg").put("leg", iceberg.leg())
                .put("legs", iceberg.legs()).put("leg_quantity", iceberg.legQuantity())
                .put("total_quantity", iceberg.totalQuantity())
                .put("remaining_quantity", iceberg.remainingQuantity()));
        return meta;
    }

    private static JsonNode child(Placement.Child child) {
        return switch (child) {
            case Placement.Child.Accepted accepted -> id(accepted.orderId());
            case Placement.Child.Refused refused -> {
                ObjectNode answer = Json.object();
                answer.putObject("error").put("code", refused.refusal().status())
                        .put("error_type", refused.refusal().errorType().wire())
                        .put("message", refused.refusal().text()).putNull("data");
                yield answer;
            }
        };
    }
}
