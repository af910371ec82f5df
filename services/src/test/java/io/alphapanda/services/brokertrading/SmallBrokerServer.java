package io.alphapanda.services.brokertrading;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.alphapanda.domain.broker.BrokerOrder;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.money.Price;
import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.services.brokertrading.Faults.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A small broker over HTTP on loopback, with every fault; also a process of its own, which survives the desk's.
///
/// `POST /orders`, `POST /orders/{id}/cancel`, `POST /orders/{id}/units`, `GET /orders`, `GET /positions`,
/// `POST /prices`; and without any fault, for the test: `GET /judge`, which counts for each tag how often it was asked
/// for and how many orders it became, `GET /book` and `GET /held`.
public final class SmallBrokerServer implements AutoCloseable {
    /// How long an answer is held back that is not to arrive in time.
    private static final long SILENCE_NANOS = 3_000_000_000L;
    private static final long LATE_NANOS = 6_000_000_000L;
    private static final int SLOW_MILLIS_MAX = 300;

    private final SmallBroker broker;
    private final Faults faults;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Pause pause = Pause.real();
    private volatile List<BrokerOrder> lastBook = List.of();

    /// A broker on a free port.
    public SmallBrokerServer(long seed, Faults.Rates rates) throws IOException {
        this(0, seed, rates);
    }

    private SmallBrokerServer(int port, long seed, Faults.Rates rates) throws IOException {
        broker = new SmallBroker(seed, () -> ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()));
        faults = new Faults(seed, rates);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /// Begins a broker, says on which port it listens, and lives until its input ends or somebody ends it.
    ///
    /// @param args port (0 = any), seed, and `rough` or `none`
    public static void main(String[] args) throws IOException {
        Faults.Rates rates = args[2].equals("rough") ? Faults.Rates.ROUGH : Faults.Rates.NONE;
        try (SmallBrokerServer broker = new SmallBrokerServer(Integer.parseInt(args[0]),
                Long.parseLong(args[1]),
                rates)) {
            System.out.println("listening on " + broker.address());
            while (System.in.read() >= 0) {
                // Whoever started it holds the other end.
            }
        }
    }

    /// Where it listens, as `http://127.0.0.1:4711`.
    public String address() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    /// The book itself.
    public SmallBroker broker() {
        return broker;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            switch (exchange.getRequestMethod() + " " + path.split("/", -1)[1]) {
                case "POST orders" -> write(exchange, path, body);
                case "POST prices" -> {
                    String[] fields = body.split("\t", -1);
                    broker.price(new InstrumentId(fields[0]), new Price(Long.parseLong(fields[1])));
                    send(exchange, 200, "");
                }
                case "GET orders" -> read(exchange, () -> BookText.ofOrders(book()));
                case "GET positions" -> read(exchange, () -> BookText.ofPositions(broker.positions()));
                case "GET book" -> send(exchange, 200, BookText.ofOrders(broker.orders()));
                case "GET held" -> send(exchange, 200, BookText.ofPositions(broker.positions()));
                case "GET judge" -> send(exchange, 200, judge());
                default -> send(exchange, 404, "no such path");
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Read {
        String text();
    }

    private void read(HttpExchange exchange, Read read) throws IOException {
        if (faults.failsRead()) {
            send(exchange, 503, "Service Unavailable");
        } else {
            send(exchange, 200, read.text());
        }
    }

    private List<BrokerOrder> book() {
        List<BrokerOrder> now = broker.orders();
        List<BrokerOrder> book = new ArrayList<>(faults.isStale() ? lastBook : now);
        lastBook = now;
        if (faults.isRepeated()) {
            book.addAll(List.copyOf(book));
            Collections.shuffle(book, new Random(faults.anyBelow(1_000)));
        }
        return book;
    }

    private void write(HttpExchange exchange, String path, String body)
            throws IOException, InterruptedException {
        String[] parts = path.split("/", -1);
        boolean places = parts.length == 2;
        if (places) {
            broker.asked(BookText.order(body).tag());
        }
        Fault fault = faults.ofWrite();
        switch (fault) {
            case NONE -> carryOut(exchange, parts, body);
            case SLOW -> {
                pause.forNanos(1_000_000L * faults.anyBelow(SLOW_MILLIS_MAX));
                carryOut(exchange, parts, body);
            }
            case REFUSED -> send(exchange, 400, "not today");
            case TURNED_AWAY -> send(exchange, 429, "Too many requests");
            case LOST -> pause.forNanos(SILENCE_NANOS);
            case LOST_BAD_GATEWAY -> send(exchange, 502, "<html>Bad Gateway</html>");
            case DONE_UNANSWERED -> {
                done(parts, body);
                pause.forNanos(SILENCE_NANOS);
            }
            case DONE_BAD_GATEWAY -> {
                done(parts, body);
                send(exchange, 502, "<html>Bad Gateway</html>");
            }
            case DONE_LATE -> {
                pause.forNanos(LATE_NANOS);
                done(parts, body);
            }
        }
    }

    private void carryOut(HttpExchange exchange, String[] parts, String body) throws IOException {
        String orderId = done(parts, body);
        send(exchange, orderId.isEmpty() ? 400 : 200, orderId.isEmpty() ? "it is not open" : orderId);
    }

    /// Carries a request out; gives the order's id, or nothing if it was refused.
    private String done(String[] parts, String body) {
        if (parts.length == 2) {
            return broker.take(BookText.order(body));
        }
        boolean isDone = parts[3].equals("cancel") ? broker.cancel(parts[2])
                : broker.replace(parts[2], Long.parseLong(body));
        return isDone ? parts[2] : "";
    }

    /// For each tag, how often it was asked for and how many orders it became.
    private String judge() {
        Map<String, Integer> taken = broker.takenByTag();
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(broker.askedByTag())
                .forEach((tag, asked) -> lines.append(tag).append('\t').append(asked)
                        .append('\t').append(taken.getOrDefault(tag, 0)).append('\n'));
        return lines.toString();
    }

    private static void send(HttpExchange exchange, int status, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException gone) {
            throw new UncheckedIOException("the desk does not wait any more", gone);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
