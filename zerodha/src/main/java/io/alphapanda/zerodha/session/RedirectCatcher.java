package io.alphapanda.zerodha.session;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Listens on this machine alone for the browser that a login sends back.
public final class RedirectCatcher implements AutoCloseable {
    private final CompletableFuture<String> token = new CompletableFuture<>();
    private final HttpServer server;
    private final String state;

    private RedirectCatcher(HttpServer server, String state) {
        this.server = server;
        this.state = state;
    }

    /// Listens from now on.
    ///
    /// @param port 0 takes any that is free
    /// @param state what the login was begun with
    /// @throws IOException if the port is taken
    public static RedirectCatcher listening(int port, String state) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                0);
        RedirectCatcher catcher = new RedirectCatcher(server, state);
        server.createContext("/", catcher::answer);
        server.start();
        return catcher;
    }

    /// Where it listens.
    public int port() {
        return server.getAddress().getPort();
    }

    /// The request token, once the browser has brought it.
    public CompletableFuture<String> token() {
        return token.copy();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
            if (query.isEmpty()) {
                send(exchange, 404, "Alpha Panda waits here for a login at the broker.");
                return;
            }
            try {
                token.complete(LoginRedirect.token(query, Optional.of(state)));
                send(exchange, 200, "Logged in. You may close this window, and go back to Alpha Panda.");
            } catch (IllegalArgumentException refused) {
                send(exchange, 400, "Not logged in: " + refused.getMessage() + ".");
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String sentence) throws IOException {
        byte[] page = ("<!doctype html><meta charset=utf-8><title>Alpha Panda</title><p>" + sentence + "</p>")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(status, page.length);
        exchange.getResponseBody().write(page);
    }

    /// Listens no more.
    @Override
    public void close() {
        server.stop(0);
    }
}
