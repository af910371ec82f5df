package io.alphapanda.sandbox.updates;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Posts updates to the URLs of apps, each once, in no order: whoever misses one reads the book. Safe from any thread.
///
/// What the broker does after a failed try is not known; this one does not try again.
public final class Postbacks implements AutoCloseable {
    /// How long one try may take.
    private static final Duration TRY_MAX = Duration.ofSeconds(5);
    /// Tries under way at once; one more is dropped, and counted.
    private static final int TRIES_MAX = 100;
    private static final Logger LOG = LoggerFactory.getLogger(Postbacks.class);

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TRY_MAX)
            .build();
    private final Semaphore tries = new Semaphore(TRIES_MAX);
    private final AtomicLong delivered = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();

    /// Posts a JSON body, without waiting.
    public void post(URI target, String body) {
        if (!tries.tryAcquire()) {
            failed.incrementAndGet();
            LOG.warn("a postback to {} was dropped: {} are under way, and no more are allowed; answer faster",
                    target.getHost(), TRIES_MAX);
            return;
        }
        HttpRequest request = HttpRequest.newBuilder(target).timeout(TRY_MAX)
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build();
        var _ = client.sendAsync(request, BodyHandlers.discarding()).whenComplete((answer, failure) -> {
            tries.release();
            if (failure == null && answer.statusCode() < 300) {
                delivered.incrementAndGet();
            } else {
                failed.incrementAndGet();
                LOG.warn("a postback to {} failed: {}", target.getHost(),
                        failure == null ? "status " + answer.statusCode() : failure.toString());
            }
        });
    }

    /// How many were answered with success.
    public long delivered() {
        return delivered.get();
    }

    /// How many were not, whatever the reason.
    public long failed() {
        return failed.get();
    }

    /// Gives up what is still under way.
    @Override
    public void close() {
        client.shutdownNow();
    }
}
