package io.alphapanda.schemas.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.alphapanda.eventlog.hosting.Pause;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// One request at a time to a registry. Whoever asks twice gets the same answer, registering included, so what failed
/// on the way is tried again.
final class RegistryCalls implements AutoCloseable {
    static final int TRIES_MAX = 3;
    private static final Duration CONNECT_MAX = Duration.ofSeconds(5);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(10);
    private static final Duration PAUSE_FIRST = Duration.ofMillis(200);
    private static final long BODY_BYTES_MAX = 1 << 22;
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_MAX)
            .version(HttpClient.Version.HTTP_1_1).build();
    private final RegistryAddress address;
    private final Pause pause;

    RegistryCalls(RegistryAddress address, Pause pause) {
        this.address = address;
        this.pause = pause;
    }

    Answer get(String path) {
        return answered("GET " + path, request(path).GET().build());
    }

    Answer post(String path, JsonNode body) {
        return answered("POST " + path, request(path).POST(BodyPublishers.ofString(body.toString())).build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address.root() + path))
                .timeout(ANSWER_MAX)
                .header("Accept", MEDIA_TYPE).header("Content-Type", MEDIA_TYPE);
        address.authorization().ifPresent(value -> request.header("Authorization", value));
        return request;
    }

    private Answer answered(String asked, HttpRequest request) {
        long pauseNanos = PAUSE_FIRST.toNanos();
        for (int tried = 1;; tried++) {
            try {
                HttpResponse<String> response = http.send(request,
                        BodyHandlers.limiting(BodyHandlers.ofString(), BODY_BYTES_MAX));
                if (response.statusCode() < 500 || tried == TRIES_MAX) {
                    return checked(new Answer(asked, response.statusCode(), parsed(response.body())));
                }
            } catch (IOException e) {
                if (tried == TRIES_MAX) {
                    throw new RegistryFailure("the schema registry at " + address + " does not answer "
                            + asked + ": "
                            + e.getClass().getSimpleName()
                            + (e.getMessage() == null ? "" : " " + e.getMessage())
                            + "; is it running, and is SCHEMA_REGISTRY__URL its own address and not that of a proxy?",
                            e);
                }
            } catch (InterruptedException e) {
                throw interrupted(asked, e);
            }
            pause(asked, pauseNanos);
            pauseNanos *= 2;
        }
    }

    private void pause(String asked, long nanos) {
        try {
            pause.forNanos(nanos);
        } catch (InterruptedException e) {
            throw interrupted(asked, e);
        }
    }

    private RegistryFailure interrupted(String asked, InterruptedException e) {
        Thread.currentThread().interrupt();
        return new RegistryFailure(
                "was interrupted while the schema registry at " + address + " was asked " + asked,
                e);
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /// What no caller can do anything with.
    private Answer checked(Answer answer) {
        boolean isRegistry = answer.body().isContainerNode();
        if (answer.status() == 401 || answer.status() == 403) {
            throw failure(answer, "it wants another user or password; write http://user:password@host:port in"
                    + " SCHEMA_REGISTRY__URL");
        }
        if (answer.status() >= 500) {
            throw failure(answer, "tried " + TRIES_MAX + " times; look at the log of the registry");
        }
        if (!isRegistry) {
            throw failure(answer,
                    "that is no schema registry; SCHEMA_REGISTRY__URL must be the registry's own address,"
                            + " and not that of a proxy or of the log");
        }
        return answer;
    }

    RegistryFailure failure(Answer answer, String remedy) {
        return new RegistryFailure(
                "the schema registry at " + address + " answered " + answer.status() + " to "
                        + answer.request() + (answer.message().isEmpty() ? "" : ": " + answer.message())
                        + "; " + remedy);
    }

    @Override
    public void close() {
        http.close();
    }
}
