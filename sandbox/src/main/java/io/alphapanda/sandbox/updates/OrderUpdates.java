package io.alphapanda.sandbox.updates;

import io.alphapanda.sandbox.exchange.Exchange;
import io.alphapanda.sandbox.faults.FaultPanel;
import io.alphapanda.sandbox.login.App;
import io.alphapanda.sandbox.login.Checksum;
import io.alphapanda.sandbox.login.Session;
import io.alphapanda.sandbox.login.Sessions;
import io.alphapanda.sandbox.orders.OrderRow;
import io.alphapanda.sandbox.ticker.TickerHub;
import io.alphapanda.sandbox.wire.Json;
import io.alphapanda.sandbox.wire.OrderJson;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;

/// Listens to the orders of every account, and tells what the broker tells: sockets hear of everything that the
/// exchange did, apps with a postback of ends, changes and partial fills.
///
/// An app is told of all orders of an account that it has a session for, by whichever way they were placed.
public final class OrderUpdates implements AutoCloseable {
    private static final Set<String> POSTED = Set.of("COMPLETE", "CANCELLED", "REJECTED", "UPDATE");

    private final Sessions sessions;
    private final OrderFrames frames;
    private final Postbacks postbacks;
    private final List<Exchange.Subscription> subscriptions;

    /// Begins to listen.
    public OrderUpdates(Exchange exchange, Sessions sessions, TickerHub hub, Postbacks postbacks,
            FaultPanel faults, ScheduledExecutorService timer) {
        this.sessions = sessions;
        this.postbacks = postbacks;
        frames = new OrderFrames(hub, faults, timer);
        subscriptions = exchange.accounts().stream()
                .map(account -> exchange.onOrders(account, this::tell)).toList();
    }

    private void tell(OrderRow row) {
        String userId = row.account().value();
        frames.send(userId, apiKey -> frame(row, sessions.app(apiKey)));
        if (POSTED.contains(row.status())) {
            sessions.live().stream().filter(session -> session.userId().equals(userId)).map(Session::app)
                    .forEach(app -> app.postback().ifPresent(target -> postbacks.post(target, Json
                            .print(OrderJson.postback(row, app.appId(), checksum(row, app))))));
        }
    }

    private static String frame(OrderRow row, Optional<App> app) {
        String checksum = app.map(each -> checksum(row, each)).orElse("");
        return Json.print(Json.object().put("type", "order").set("data",
                OrderJson.update(row, app.map(App::appId).orElse(0), checksum)));
    }

    /// As postbacks prove where they come from: over the very texts of the payload.
    private static String checksum(OrderRow row, App app) {
        return Checksum.of(row.orderId(), Json.time(row.orderMicros()).asText(), app.apiSecret());
    }

    /// Listens no more.
    @Override
    public void close() {
        subscriptions.forEach(Exchange.Subscription::close);
    }
}
