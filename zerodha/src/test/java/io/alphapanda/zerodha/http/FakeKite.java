package io.alphapanda.zerodha.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/// A server on loopback that remembers what it was asked, and answers as it was told.
public final class FakeKite implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Asked> asked = new ArrayList<>();
    private final ArrayDeque<Reply> script = new ArrayDeque<>();
    private volatile Function<Asked, Reply> otherwise = _ -> Reply.error(404, "GeneralException",
            "no such route");

    /// One request.
    public record Asked(String method, String path, String query, String body, Headers headers) {
        /// The pairs of its form.
        public Map<String, String> form() {
            return pairs(body);
        }

        /// The pairs behind its path, the last of each name.
        public Map<String, String> parameters() {
            return pairs(query);
        }

        /// A value of its form; empty if it has none.
        public String field(String name) {
            return form().getOrDefault(name, "");
        }

        /// A value behind its path; empty if it has none.
        public String parameter(String name) {
            return parameters().getOrDefault(name, "");
        }

        private static Map<String, String> pairs(String text) {
            Map<String, String> pairs = new LinkedHashMap<>();
            for (String pair : text.split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    pairs.put(URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
                }
            }
            return pairs;
        }
    }

    /// One answer.
    public record Reply(int status, String contentType, String body, boolean isPacked) {
        /// Kite's envelope around some JSON.
        public static Reply data(String json) {
            return json("{\"status\":\"success\",\"data\":" + json + "}");
        }

        /// Any JSON.
        public static Reply json(String json) {
            return new Reply(200, "application/json", json, false);
        }

        /// Kite's own error.
        public static Reply error(int status, String type, String message) {
            return new Reply(status, "application/json", "{\"status\":\"error\",\"message\":\"" + message
                    + "\",\"data\":null,\"error_type\":\"" + type + "\"}", false);
        }

        /// A page of something between.
        public static Reply page(int status, String title) {
            return new Reply(status, "text/html",
                    "<html><head><title>" + title + "</title></head><body>x</body></html>",
                    false);
        }

        /// CSV, packed as Kite packs it.
        public static Reply csv(String csv) {
            return new Reply(200, "text/csv", csv, true);
        }
    }

    /// A server on a free port.
    public FakeKite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /// Where it listens.
    public RootAddress root() {
        return RootAddress.of("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// What the next requests get, one each.
    public FakeKite then(Reply... replies) {
        synchronized (script) {
            script.addAll(List.of(replies));
        }
        return this;
    }

    /// What all others get.
    public FakeKite otherwise(Function<Asked, Reply> answer) {
        otherwise = answer;
        return this;
    }

    /// Every request so far.
    public List<Asked> asked() {
        synchronized (script) {
            return List.copyOf(asked);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String query = exchange.getRequestURI().getRawQuery();
            Asked one = new Asked(exchange.getRequestMethod(), exchange.getRequestURI().getPath(),
                    query == null ? "" : query,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    exchange.getRequestHeaders());
            Reply reply;
            synchronized (script) {
                asked.add(one);
                reply = script.poll();
            }
            send(exchange, reply == null ? otherwise.apply(one) : reply);
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] bytes = reply.body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.contentType);
        if (reply.isPacked) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            bytes = packed(bytes);
        }
        exchange.sendResponseHeaders(reply.status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
