package io.alphapanda.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.sandbox.login.App;
import io.alphapanda.sandbox.login.Checksum;
import io.alphapanda.sandbox.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import io.alphapanda.sandbox.exchange.Exchange;

/// A listening sandbox and a bare client of it. Closing it stops the server, and not the exchange.
final class Rig implements AutoCloseable {
    static final String KEY = "sandboxkey1";
    static final String SECRET = "sandboxsecret1";

    final SandboxServer server;
    final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private String accessToken = "";

    Rig(Exchange exchange, EdgeSettings settings, Optional<URI> postback) {
        this(exchange, settings, postback, InstantSource.system());
    }

    /// @param wall the clock of rate limits and request tokens
    Rig(Exchange exchange, EdgeSettings settings, Optional<URI> postback, InstantSource wall) {
        server = SandboxServer.open(exchange,
                List.of(new App(KEY, SECRET, 1, Optional.of(URI.create("http://127.0.0.1:1/back")), postback),
                        new App("sandboxkey2", "sandboxsecret2", 2, Optional.empty(), Optional.empty())),
                settings.at(0, 0), new Surroundings(wall, System::nanoTime,
                        new SplittableRandom(1), new SplittableRandom(2)),
                "a market for tests");
    }

    /// Nothing is limited, and nothing posted.
    static Rig over(Exchange exchange) {
        return new Rig(exchange, EdgeSettings.USUAL.budget(RateBudget.NONE), Optional.empty());
    }

    /// Logs the first account in, as a browser and an app would.
    String login() throws IOException, InterruptedException {
        String location = send("GET", "/connect/login?v=3&auto=1&api_key=" + KEY, "").headers()
                .firstValue("location")
                .orElseThrow();
        String requestToken = location.replaceAll(".*request_token=([^&]*).*", "$1");
        JsonNode session = json(post("/session/token", "api_key=" + KEY + "&request_token=" + requestToken
                + "&checksum=" + Checksum.of(KEY, requestToken, SECRET)));
        accessToken = session.at("/data/access_token").asText();
        return accessToken;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return send("POST", path, form);
    }

    HttpResponse<String> send(String method, String path, String form)
            throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded").method(method,
                form.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(form)));
    }

    HttpResponse<String> postJson(String path, String body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> control(String method, String path, String body)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.controlPort() + path))
                .method(method, BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest
                .newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("X-Kite-Version", "3");
        return accessToken.isEmpty() ? request
                : request.header("Authorization", "token " + KEY + ":" + accessToken);
    }

    static JsonNode json(HttpResponse<String> answer) throws IOException {
        return Json.mapper().readTree(answer.body());
    }

    /// The address of the ticker.
    URI ticker(String token) {
        return URI.create("ws://127.0.0.1:" + server.port() + "/?api_key=" + KEY + "&access_token=" + token
                + "&uid=1");
    }

    @Override
    public void close() {
        client.shutdownNow();
        server.close();
    }
}
