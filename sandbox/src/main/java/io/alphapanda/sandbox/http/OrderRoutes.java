package io.alphapanda.sandbox.http;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.sandbox.exchange.Exchange;
import io.alphapanda.sandbox.orders.OrderChange;
import io.alphapanda.sandbox.orders.OrderRequest;
import io.alphapanda.sandbox.terms.KiteProduct;
import io.alphapanda.sandbox.terms.OrderType;
import io.alphapanda.sandbox.terms.Validity;
import io.alphapanda.sandbox.terms.Variety;
import io.alphapanda.sandbox.wire.Json;
import io.alphapanda.sandbox.wire.KiteError;
import io.alphapanda.sandbox.wire.OrderJson;
import java.math.BigDecimal;
import java.util.Optional;

/// Orders and trades.
final class OrderRoutes {
    private final Exchange exchange;

    OrderRoutes(Exchange exchange) {
        this.exchange = exchange;
    }

    void addTo(Api api) {
        api.post("/orders/{variety}", LimitFamily.ORDER, call -> OrderJson
                .placement(exchange.place(call.account(), asked(variety(call), call.parameters()))));
        api.put("/orders/{variety}/{order_id}", LimitFamily.ORDER, call -> OrderJson.id(
                exchange.modify(call.account(), variety(call), call.path("order_id"),
                        call.parameters().text("parent_order_id"), change(call.parameters()))));
        api.delete("/orders/{variety}/{order_id}", LimitFamily.ORDER, call -> OrderJson.id(
                exchange.cancel(call.account(), variety(call), call.path("order_id"),
                        call.parameters().text("parent_order_id"))));
        api.get("/orders", LimitFamily.OTHER,
                call -> Json.list(exchange.orders(call.account()), OrderJson::order));
        api.get("/orders/{order_id}", LimitFamily.OTHER, call -> Json
                .list(exchange.history(call.account(), call.path("order_id")), OrderJson::historyRow));
        api.get("/orders/{order_id}/trades", LimitFamily.OTHER, call -> Json
                .list(exchange.orderTrades(call.account(), call.path("order_id")), OrderJson::trade));
        api.get("/trades", LimitFamily.OTHER,
                call -> Json.list(exchange.trades(call.account()), OrderJson::trade));
    }

    private static Variety variety(Call call) {
        return Variety.of(call.path("variety"));
    }

    private static OrderRequest asked(Variety variety, Parameters form) {
        return new OrderRequest(variety, form.required("exchange"), form.required("tradingsymbol"),
                side(form.required("transaction_type")), OrderType.of(form.required("order_type")),
                form.whole("quantity").orElseThrow(
                        () -> KiteError.input("Missing or empty field `quantity`.")),
                KiteProduct.of(form.required("product")),
                form.price("price").orElse(OrderRequest.NO_PRICE),
                form.price("trigger_price").orElse(OrderRequest.NO_PRICE),
                form.whole("disclosed_quantity").orElse(0L),
                Validity.of(form.text("validity").orElse("DAY")),
                small(form, "validity_ttl"), small(form, "iceberg_legs"),
                form.whole("iceberg_quantity").orElse(0L),
                form.text("auction_number").orElse(""),
                form.decimal("market_protection").orElse(BigDecimal.ZERO),
                form.flag("autoslice"), form.text("tag").orElse(""));
    }

    /// What the form leaves out stays as it is. The SDKs send zeros for what they leave out.
    private static OrderChange change(Parameters form) {
        Optional<BigDecimal> protection = form.decimal("market_protection")
                .filter(percent -> percent.signum() != 0);
        return new OrderChange(form.text("order_type").map(OrderType::of),
                form.whole("quantity").filter(units -> units != 0),
                form.price("price").filter(price -> price.isPositive()),
                form.price("trigger_price").filter(price -> price.isPositive()),
                form.whole("disclosed_quantity"), form.text("validity").map(Validity::of),
                form.whole("validity_ttl").map(Long::intValue), protection);
    }

    private static int small(Parameters form, String name) {
        return form.whole(name).orElse(0L).intValue();
    }

    /// BUY or SELL.
    static Side side(String word) {
        return switch (word) {
            case "BUY" -> Side.BUY;
            case "SELL" -> Side.SELL;
            default -> throw KiteError.input("Invalid `transaction_type`. Use one of BUY, SELL.");
        };
    }
}
