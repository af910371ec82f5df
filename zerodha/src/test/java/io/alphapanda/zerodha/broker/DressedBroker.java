package io.alphapanda.zerodha.broker;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.alphapanda.domain.broker.BrokerOrder;
import io.alphapanda.domain.broker.BrokerPosition;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.services.brokertrading.Faults;
import io.alphapanda.services.brokertrading.SmallBroker;
import io.alphapanda.zerodha.http.FakeKite;
import io.alphapanda.zerodha.http.RootAddress;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// The small broker of the port's own tests, dressed in Kite's words, with every fault of those tests.
final class DressedBroker implements AutoCloseable {
    private static final long SILENCE_NANOS = 1_500_000_000L;
    private static final long LATE_NANOS = 2_500_000_000L;

    private final SmallBroker broker;
    private final Faults faults;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Pause pause = Pause.real();

    DressedBroker(long seed, Faults.Rates rates) throws IOException {
        broker = new SmallBroker(seed, () -> ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()));
        faults = new Faults(seed, rates);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    RootAddress root() {
        return RootAddress.of("http://127.0.0.1:" + server.getAddress().getPort());
    }

    SmallBroker broker() {
        return broker;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            FakeKite.Asked asked = new FakeKite.Asked(exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    "", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    exchange.getRequestHeaders());
            switch (asked.method() + " " + asked.path()) {
                case "GET /orders" -> data(exchange, broker.orders().stream().map(DressedBroker::json)
                        .collect(Collectors.joining(",", "[", "]")));
                case "GET /portfolio/positions" -> data(exchange, "{\"net\":" + broker.positions().stream()
                        .map(DressedBroker::json).collect(Collectors.joining(",", "[", "]"))
                        + ",\"day\":[]}");
                case "GET /portfolio/holdings" -> data(exchange, "[]");
                default -> write(exchange, asked);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(HttpExchange exchange, FakeKite.Asked asked) throws IOException, InterruptedException {
        if (asked.method().equals("POST")) {
            broker.asked(asked.field("tag"));
        }
        switch (faults.ofWrite()) {
            case NONE -> carryOut(exchange, asked);
            case SLOW -> {
                pause.forNanos(1_000_000L * faults.anyBelow(200));
                carryOut(exchange, asked);
            }
            case REFUSED -> error(exchange, 400, "InputException", "not today");
            case TURNED_AWAY -> error(exchange, 429, "NetworkException", "Too many requests");
            case LOST -> pause.forNanos(SILENCE_NANOS);
            case LOST_BAD_GATEWAY -> page(exchange);
            case DONE_UNANSWERED -> {
                done(asked);
                pause.forNanos(SILENCE_NANOS);
            }
            case DONE_BAD_GATEWAY -> {
                done(asked);
                page(exchange);
            }
            case DONE_LATE -> {
                pause.forNanos(LATE_NANOS);
                done(asked);
            }
        }
    }

    private void carryOut(HttpExchange exchange, FakeKite.Asked asked) throws IOException {
        String orderId = done(asked);
        if (orderId.isEmpty()) {
            error(exchange, 400, "InputException", "Order cannot be cancelled: it is not open");
        } else {
            data(exchange, "{\"order_id\":\"" + orderId + "\"}");
        }
    }

    private String done(FakeKite.Asked asked) {
        Map<String, String> form = asked.form();
        String orderId = asked.path().substring(asked.path().lastIndexOf('/') + 1);
        return switch (asked.method()) {
            case "POST" -> broker.take(new SmallBroker.Order(asked.field("tag"),
                    new InstrumentId(asked.field("exchange") + ":" + asked.field("tradingsymbol")),
                    Side.valueOf(asked.field("transaction_type")), Product.valueOf(asked.field("product")),
                    Long.parseLong(asked.field("quantity")),
                    Optional.ofNullable(form.get("price")).map(Price::ofRupees),
                    Price.ofRupees("100")));
            case "PUT" -> broker.replace(orderId, Long.parseLong(asked.field("quantity"))) ? orderId : "";
            default -> broker.cancel(orderId) ? orderId : "";
        };
    }

    private static String json(BrokerOrder order) {
        String status = switch (order.status()) {
            case OPEN -> "OPEN";
            case COMPLETE -> "COMPLETE";
            case CANCELED -> "CANCELLED";
            case REJECTED -> "REJECTED";
            case EXPIRED -> "LAPSED";
        };
        BigDecimal average = order.cumUnits() == 0 ? BigDecimal.ZERO
                : BigDecimal.valueOf(order.cumValue().micros(), 6).divide(
                        BigDecimal.valueOf(order.cumUnits()),
                        MathContext.DECIMAL64);
        String[] name = order.instrument().value().split(":", 2);
        String time = Ist.shown(order.updatedAtMicros());
        return """
                {"order_id":"%s","exchange_order_id":null,"parent_order_id":null,"status":"%s","status_message":null,
                 "order_timestamp":"%s","exchange_update_timestamp":"%s","exchange_timestamp":"%s","variety":"regular",
                 "exchange":"%s","tradingsymbol":"%s","instrument_token":408065,"order_type":"LIMIT",
                 "transaction_type":"%s","validity":"DAY","product":"%s","quantity":%d,"disclosed_quantity":0,
                 "price":0,"trigger_price":0,"average_price":%s,"filled_quantity":%d,"pending_quantity":0,
                 "cancelled_quantity":0,"market_protection":0,"meta":{},"tag":"%s"}""".formatted(
                order.orderId(),
                status, time, time, time, name[0], name[1], order.side(), order.product(), order.units(),
                average.toPlainString(), order.cumUnits(), order.tag());
    }

    private static String json(BrokerPosition position) {
        String[] name = position.instrument().value().split(":", 2);
        return """
                {"tradingsymbol":"%s","exchange":"%s","instrument_token":408065,"product":"MIS","quantity":%d,
                 "overnight_quantity":0,"multiplier":1,"average_price":1,"close_price":1,"last_price":1,"value":0,
                 "pnl":0,"m2m":0,"unrealised":0,"realised":0,"buy_quantity":0,"buy_price":0,"buy_value":0,
                 "sell_quantity":0,"sell_price":0,"sell_value":0}""".formatted(name[1], name[0],
                position.units());
    }

    private static void data(HttpExchange exchange, String json) throws IOException {
        send(exchange, 200, "application/json", "{\"status\":\"success\",\"data\":" + json + "}");
    }

    private static void error(HttpExchange exchange, int status, String type, String message)
            throws IOException {
        send(exchange, status, "application/json", "{\"status\":\"error\",\"message\":\"" + message
                + "\",\"data\":null,\"error_type\":\"" + type + "\"}");
    }

    private static void page(HttpExchange exchange) throws IOException {
        send(exchange, 502, "text/html", "<html><title>502 Bad Gateway</title></html>");
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
