package io.alphapanda.zerodha.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.zerodha.Surroundings;
import io.alphapanda.zerodha.http.KiteTrouble.Again;
import io.alphapanda.zerodha.json.WireShape;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Sends requests to an API that speaks Kite Connect v3. Any number of threads.
///
/// A read waits for its rate budget and is made again where that can help. A write is made once: if its budget is spent
/// it is refused, and whatever goes wrong afterwards, the failure's [KiteTrouble.Effect] says what may have happened.
/// After an answer that the session has ended nothing more is sent with it.
public final class KiteHttp implements AutoCloseable {
    private static final String VERSION = "3";

    private final HttpClient client;
    private final RootAddress root;
    private final KiteLimits limits;
    private final Supplier<Optional<Signature>> signer;
    private final Surroundings surroundings;
    private final Map<RateFamily, RateBudget> budgets;
    private final AtomicReference<Optional<Signature>> dead;

    /// @param signer the session's signature at the moment; empty while there is none
    public KiteHttp(RootAddress root, KiteLimits limits, Supplier<Optional<Signature>> signer,
            Surroundings surroundings) {
        this.root = root;
        this.limits = limits;
        this.signer = signer;
        this.surroundings = surroundings;
        budgets = new EnumMap<>(RateFamily.class);
        dead = new AtomicReference<>(Optional.empty());
        for (RateFamily family : RateFamily.values()) {
            budgets.put(family, RateBudget.of(family, limits, surroundings.clock(), surroundings.pause()));
        }
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(limits.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER).build();
    }

    private KiteHttp(KiteHttp other, KiteLimits limits) {
        this.limits = limits;
        root = other.root;
        signer = other.signer;
        surroundings = other.surroundings;
        budgets = other.budgets;
        dead = other.dead;
        client = other.client;
    }

    /// The same client, with the same budgets, that makes each read once: for whoever repeats it himself.
    public KiteHttp readingOnce() {
        return new KiteHttp(this, limits.withoutRetries());
    }

    /// The limits that it keeps.
    public KiteLimits limits() {
        return limits;
    }

    /// Reads JSON: what it gives is the `data` of the answer.
    ///
    /// @throws KiteFailure if it failed in the end
    public JsonNode read(KiteRequest request) throws KiteFailure, InterruptedException {
        return repeated(request, Answers::data);
    }

    /// Reads one record.
    ///
    /// @throws IOException if it failed, or is not of this shape
    public <T extends Record> T read(KiteRequest request, Class<T> type)
            throws IOException, InterruptedException {
        return WireShape.of(type).read(read(request), request + " data");
    }

    /// Reads a list of records.
    ///
    /// @throws IOException if it failed, or is not of this shape
    public <T extends Record> List<T> readList(KiteRequest request, Class<T> type)
            throws IOException, InterruptedException {
        return WireShape.of(type).readList(read(request), request + " data");
    }

    /// Reads records by their keys.
    ///
    /// @throws IOException if it failed, or is not of this shape
    public <T extends Record> Map<String, T> readMap(KiteRequest request, Class<T> type)
            throws IOException, InterruptedException {
        return WireShape.of(type).readMap(read(request), request + " data");
    }

    /// Reads what is no JSON.
    ///
    /// @throws KiteFailure if it failed in the end
    public byte[] readText(KiteRequest request) throws KiteFailure, InterruptedException {
        return repeated(request, Answers::text);
    }

    /// Asks for a change, once.
    ///
    /// @throws KiteFailure if it was not done, or perhaps done
    public JsonNode write(KiteRequest request) throws KiteFailure, InterruptedException {
        return write(request, () -> true);
    }

    /// Asks for a change, once, while `permit` is true: it is asked immediately before the first byte of the body leaves.
    ///
    /// @throws KiteFailure if it was not done, or perhaps done
    public JsonNode write(KiteRequest request, BooleanSupplier permit)
            throws KiteFailure, InterruptedException {
        Optional<Signature> signature = signature(request);
        Optional<String> spent = budget(request).tryTake();
        if (spent.isPresent()) {
            throw new KiteFailure(KiteTrouble.OVER_BUDGET, 0,
                    request + " was not sent: " + spent.get() + " are spent");
        }
        return once(request, signature, permit, Answers::data);
    }

    private interface Opening<T> {
        T open(Answers answers, int status, byte[] body) throws KiteFailure;
    }

    private <T> T repeated(KiteRequest request, Opening<T> opening) throws KiteFailure, InterruptedException {
        for (int tries = 1;; tries++) {
            try {
                Optional<Signature> signature = signature(request);
                budget(request).take();
                return once(request, signature, () -> true, opening);
            } catch (KiteFailure failure) {
                Again again = failure.trouble().again();
                if (tries >= limits.readTriesMax() || again == Again.NEVER) {
                    throw failure;
                }
                if (again == Again.NEXT_SECOND) {
                    budget(request).awaitNextSecond();
                } else {
                    surroundings.pause().forNanos(jitterNanos(tries));
                }
            }
        }
    }

    /// From nothing to all of a delay that doubles with each failure.
    private long jitterNanos(int failures) {
        long base = limits.retryDelayBase().toNanos();
        long full = Math.min(base << Math.min(failures - 1, 20), limits.retryDelayMax().toNanos());
        return surroundings.jitter().nextLong(full + 1);
    }

    private RateBudget budget(KiteRequest request) {
        return Objects.requireNonNull(budgets.get(request.family()));
    }

    private Optional<Signature> signature(KiteRequest request) throws KiteFailure {
        if (!request.isSigned()) {
            return Optional.empty();
        }
        Optional<Signature> signature = signer.get();
        if (signature.isEmpty() || signature.equals(dead.get())) {
            throw new KiteFailure(KiteTrouble.LOG_IN_AGAIN, 0, request + " was not sent: "
                    + (signature.isEmpty() ? "there is no session" : "the session has ended"));
        }
        return signature;
    }

    private <T> T once(KiteRequest request, Optional<Signature> signature, BooleanSupplier permit,
            Opening<T> opening) throws KiteFailure, InterruptedException {
        Optional<OnceBody> once = request.body().map(body -> new OnceBody(body.bytes(), permit));
        if (once.isEmpty() && !permit.getAsBoolean()) {
            throw tooLate(request);
        }
        try {
            HttpResponse<byte[]> answer = exchange(sent(request, signature, once));
            boolean isPacked = answer.headers().firstValue("Content-Encoding").orElse("")
                    .equalsIgnoreCase("gzip");
            return opening.open(new Answers(request, signature), answer.statusCode(),
                    isPacked ? BoundedAnswer.unpacked(answer.body(), limits.answerBytesMax())
                            : answer.body());
        } catch (KiteFailure failure) {
            if (failure.trouble() == KiteTrouble.LOG_IN_AGAIN && signature.isPresent()) {
                dead.set(signature);
            }
            throw failure;
        } catch (TimeoutException silent) {
            throw new KiteFailure(KiteTrouble.NO_ANSWER,
                    request + " had no whole answer within " + limits.answerTimeout().toMillis() + " ms",
                    silent);
        } catch (IOException broken) {
            throw broken(request, once, broken);
        }
    }

    private KiteFailure broken(KiteRequest request, Optional<OnceBody> once, IOException broken) {
        if (once.map(OnceBody::wasTooLate).orElse(false)) {
            return tooLate(request);
        }
        boolean neverLeft = broken instanceof ConnectException
                || broken instanceof HttpConnectTimeoutException
                || once.map(body -> !body.hasLeft()).orElse(false);
        return new KiteFailure(neverLeft ? KiteTrouble.UNREACHABLE : KiteTrouble.NO_ANSWER,
                request + (neverLeft ? " found no connection to " + root : " was cut off by " + root),
                broken);
    }

    private static KiteFailure tooLate(KiteRequest request) {
        return new KiteFailure(KiteTrouble.TOO_LATE, 0,
                request + " was not sent: its permit had ended before the first byte left");
    }

    private HttpRequest sent(KiteRequest request, Optional<Signature> signature, Optional<OnceBody> once) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(root.resolve(request.target()))
                .header("X-Kite-Version", VERSION)
                .header("User-Agent", "alpha-panda").header("Accept-Encoding", "gzip");
        signature.ifPresent(known -> builder.header("Authorization", known.header()));
        request.body().ifPresent(body -> builder.header("Content-Type", body.contentType()));
        return builder
                .method(request.method(),
                        once.<BodyPublisher>map(body -> body).orElse(BodyPublishers.noBody()))
                .build();
    }

    /// The client's own deadline ends with the headers; this one with the last byte.
    private HttpResponse<byte[]> exchange(HttpRequest request)
            throws IOException, InterruptedException, TimeoutException {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request,
                BoundedAnswer.handler(limits.answerBytesMax()));
        try {
            return answer.get(limits.answerTimeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException broken ? broken
                    : failed.getCause() instanceof UnresolvedAddressException unknown
                            ? new ConnectException("its name is not known: " + unknown)
                            : new IOException(failed.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    /// Ends every request under way.
    @Override
    public void close() {
        client.shutdownNow();
    }
}
