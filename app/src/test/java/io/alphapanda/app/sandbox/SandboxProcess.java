package io.alphapanda.app.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// `alpha-panda sandbox` in a process of its own, on free ports.
final class SandboxProcess implements AutoCloseable {
    private static final int LINES = 5;

    final List<String> announced = new ArrayList<>();
    private final Process process;
    private final BufferedReader out;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10)).build();
    private String authorization = "";

    SandboxProcess(Path state, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "io.alphapanda.app.Main", "sandbox", "--port", "0",
                "--control-port", "0", "--state", state.toString()));
        command.addAll(List.of(options));
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        out = process.inputReader();
        for (int i = 0; i < LINES; i++) {
            String line = out.readLine();
            if (line == null) {
                break;
            }
            announced.add(line);
        }
    }

    /// The address that was announced.
    String address() {
        return announced.getFirst().replaceAll("Sandbox: (http://[^ ]*) .*", "$1");
    }

    /// What follows a word in the line of accounts.
    String first(String word) {
        return announced.get(2).replaceAll("^.*?" + word + " ([a-z0-9]+).*$", "$1");
    }

    HttpResponse<String> send(String method, String path, String form)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path))
                .timeout(Duration.ofSeconds(20)).header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString(form));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /// Goes on with a session of an earlier process.
    void authorize(String apiKey, String accessToken) {
        authorization = "token " + apiKey + ":" + accessToken;
    }

    /// Asks politely, as Ctrl-C does, and returns what was said at the end.
    String stop() throws IOException, InterruptedException {
        process.toHandle().destroy();
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.append(line).append('\n');
        }
        process.waitFor(30, TimeUnit.SECONDS);
        return said.toString();
    }

    /// Ends it at once.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }

    int exitCode() throws InterruptedException {
        process.waitFor(30, TimeUnit.SECONDS);
        return process.exitValue();
    }

    @Override
    public void close() {
        client.shutdownNow();
        process.destroyForcibly();
    }
}
