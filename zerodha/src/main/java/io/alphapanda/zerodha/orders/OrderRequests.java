package io.alphapanda.zerodha.orders;

import io.alphapanda.zerodha.http.KiteHttp;
import io.alphapanda.zerodha.http.KiteRequest;
import io.alphapanda.zerodha.http.RateFamily;
import io.alphapanda.zerodha.json.WireShape;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Reads the order book, and asks for changes to it, each once. Any number of threads.
public final class OrderRequests {
    /// The variety of orders that this client places.
    public static final String REGULAR = "regular";

    private final KiteHttp http;

    /// Asks through `http`.
    public OrderRequests(KiteHttp http) {
        this.http = http;
    }

    /// Every order of today.
    public List<KiteOrder> orders() throws IOException, InterruptedException {
        return http.readList(KiteRequest.get("/orders"), KiteOrder.class);
    }

    /// The stages that an order went through, the oldest first.
    public List<KiteOrder> history(String orderId) throws IOException, InterruptedException {
        return http.readList(KiteRequest.get("/orders/{order_id}", orderId), KiteOrder.class);
    }

    /// Every fill of today.
    public List<KiteTrade> trades() throws IOException, InterruptedException {
        return http.readList(KiteRequest.get("/trades"), KiteTrade.class);
    }

    /// The fills of one order.
    public List<KiteTrade> trades(String orderId) throws IOException, InterruptedException {
        return http.readList(KiteRequest.get("/orders/{order_id}/trades", orderId), KiteTrade.class);
    }

    /// Places a regular order, once, if `permit` is true immediately before its first byte leaves.
    ///
    /// @throws IOException if it was not placed, or perhaps placed: see [io.alphapanda.zerodha.http.KiteFailure]
    public PlacedOrder place(OrderForm order, BooleanSupplier permit)
            throws IOException, InterruptedException {
        KiteRequest request = KiteRequest.of("POST", "/orders/{variety}", RateFamily.ORDERS, REGULAR)
                .form(order.fields());
        return WireShape.of(PlacedOrder.class).read(http.write(request, permit), request + " data");
    }

    /// Changes an order that rests, once.
    ///
    /// @param variety as the book tells it
    public PlacedOrder modify(String variety, String orderId, OrderChange change)
            throws IOException, InterruptedException {
        KiteRequest request = KiteRequest
                .of("PUT", "/orders/{variety}/{order_id}", RateFamily.ORDERS, variety, orderId)
                .form(change.fields());
        return WireShape.of(PlacedOrder.class).read(http.write(request), request + " data");
    }

    /// Cancels an order, once.
    ///
    /// @param variety as the book tells it
    /// @param parentOrderId of a leg
    public PlacedOrder cancel(String variety, String orderId, Optional<String> parentOrderId)
            throws IOException, InterruptedException {
        KiteRequest request = KiteRequest.of("DELETE", "/orders/{variety}/{order_id}", RateFamily.ORDERS,
                variety,
                orderId);
        KiteRequest whole = parentOrderId.map(parent -> request.query("parent_order_id", parent))
                .orElse(request);
        return WireShape.of(PlacedOrder.class).read(http.write(whole), request + " data");
    }
}
