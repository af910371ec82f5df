package io.alphapanda.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.alphapanda.domain.marketdata.Depth.Level;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.sandbox.exchange.Exchange;
import io.alphapanda.sandbox.exchange.SandboxState;
import io.alphapanda.sandbox.faults.FaultPanel;
import io.alphapanda.sandbox.faults.FaultSetting;
import io.alphapanda.sandbox.faults.FaultState;
import io.alphapanda.sandbox.login.Sessions;
import io.alphapanda.sandbox.orders.OrderRow;
import io.alphapanda.sandbox.ticker.TickerHub;
import io.alphapanda.sandbox.updates.Postbacks;
import io.alphapanda.sandbox.wire.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The figures of the page, as JSON: nothing in them is secret.
///
/// @param description one line about the market
public record PageState(Exchange exchange, Sessions sessions, TickerHub hub, Postbacks postbacks,
        FaultPanel faults,
        RecentRequests requests, String description) {
    /// How everything is now.
    public ObjectNode now() {
        SandboxState state = exchange.state();
        ObjectNode page = Json.object();
        page.put("market", description);
        page.put("market_time", Ist.shown(state.marketMicros()));
        page.put("market_over", state.marketOver());
        ObjectNode phases = page.putObject("phases");
        state.phases().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(entry -> phases.put(entry.getKey().name(), entry.getValue().name()));
        ObjectNode counts = page.putObject("counts");
        new TreeMap<>(state.counts()).forEach(counts::put);
        counts.put("requests", requests.count());
        counts.put("sessions", sessions.live().size());
        counts.put("postbacks", postbacks.delivered());
        counts.put("postbacks failed", postbacks.failed());
        page.set("sockets", Json.list(hub.sockets(), PageState::socket));
        page.set("books", Json.list(state.books(), PageState::book));
        page.set("orders", Json.list(state.latestOrders(), PageState::order));
        page.set("faults", faults(faults.states()));
        page.set("requests", Json.list(requests.latest(), PageState::request));
        return page;
    }

    /// The switches, as every port shows them.
    public static JsonNode faults(List<FaultState> states) {
        return Json.list(states, state -> {
            ObjectNode fault = Json.object();
            fault.put("fault", state.fault().label());
            fault.put("effect", state.fault().effect());
            if (state.fault().usualLength().isPositive()) {
                fault.put("usual_length_ms", state.fault().usualLength().toMillis());
            }
            fault.put("on", state.setting().isPresent());
            state.setting().ifPresent(setting -> {
                fault.put("probability", setting.probability());
                if (setting.strikesMax() != FaultSetting.ENDLESS) {
                    fault.put("left", setting.strikesMax());
                }
                if (setting.length().isPositive()) {
                    fault.put("length_ms", setting.length().toMillis());
                }
            });
            return fault.put("asked", state.asked()).put("struck", state.struck());
        });
    }

    private static ObjectNode socket(TickerHub.OpenSocket socket) {
        return Json.object().put("api_key", socket.apiKey()).put("user_id", socket.userId())
                .put("instruments", socket.state().instruments())
                .put("waiting", socket.state().waitingPackets())
                .put("frames", socket.state().framesSent()).put("dropped", socket.state().textsDropped());
    }

    private static ObjectNode book(SandboxState.LiveBook book) {
        ObjectNode shown = Json.object().put("key", book.key()).put("last", book.lastPrice().toString())
                .put("resting", book.restingOrders());
        shown.set("bids", Json.list(book.depth().bids(), PageState::level));
        shown.set("asks", Json.list(book.depth().asks(), PageState::level));
        return shown;
    }

    private static ObjectNode level(Level level) {
        return Json.object().put("price", level.price().toString()).put("units", level.units())
                .put("orders", level.orders());
    }

    private static ObjectNode order(OrderRow order) {
        ObjectNode shown = Json.object().put("at", Json.timeOfDay(order.orderMicros()))
                .put("user_id", order.account().value()).put("side", order.side().name())
                .put("key", order.exchange() + ":" + order.tradingsymbol()).put("quantity", order.quantity())
                .put("filled", order.filledQuantity()).put("type", order.orderType().wire())
                .put("price", order.price().toString()).put("average", order.averagePrice().toString())
                .put("status", order.status());
        order.statusMessage().ifPresent(message -> shown.put("message", message));
        return shown;
    }

    private static ObjectNode request(RecentRequests.Line line) {
        return Json.object().put("at", Json.timeOfDay(line.micros())).put("method", line.method())
                .put("path", line.path()).put("status", line.status()).put("millis", line.millis());
    }
}
