package io.alphapanda.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.sandbox.faults.Fault;
import io.alphapanda.sandbox.faults.FaultPanel;
import io.alphapanda.sandbox.login.Session;
import io.alphapanda.sandbox.login.Sessions;
import io.alphapanda.sandbox.terms.Refusal;
import io.alphapanda.sandbox.wire.Answer;
import io.alphapanda.sandbox.wire.KiteError;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What every endpoint of the broker's API has in common: faults, session, limits, envelope, errors.
final class Api {
    static final String JSON = "application/json";
    static final String CSV = "text/csv";
    private static final Logger LOG = LoggerFactory.getLogger(Api.class);
    private static final String BEARER = "token ";

    private final RoutesConfig routes;
    private final Sessions sessions;
    private final RateLimits limits;
    private final AddressRule addresses;
    private final FaultPanel faults;
    private final CountDownLatch stopping;

    /// @param stopping opens when the server stops, so that no slow answer outlives it
    Api(RoutesConfig routes, Sessions sessions, RateLimits limits, AddressRule addresses, FaultPanel faults,
            CountDownLatch stopping) {
        this.routes = routes;
        this.sessions = sessions;
        this.limits = limits;
        this.addresses = addresses;
        this.faults = faults;
        this.stopping = stopping;
    }

    /// What one endpoint does; the envelope is put around what it returns.
    interface Handling {
        JsonNode answer(Call call);
    }

    /// An endpoint that answers with text of its own type.
    interface TextHandling {
        String answer(Call call);
    }

    void get(String path, LimitFamily family, Handling handling) {
        add(HandlerType.GET, path, family, handling);
    }

    void post(String path, LimitFamily family, Handling handling) {
        add(HandlerType.POST, path, family, handling);
    }

    void put(String path, LimitFamily family, Handling handling) {
        add(HandlerType.PUT, path, family, handling);
    }

    void delete(String path, LimitFamily family, Handling handling) {
        add(HandlerType.DELETE, path, family, handling);
    }

    void getCsv(String path, TextHandling handling) {
        routes.addHttpHandler(HandlerType.GET, path, guarded(context -> {
            String file = handling.answer(admitted(context, LimitFamily.OTHER));
            context.contentType(CSV).result(file);
        }));
    }

    private void add(HandlerType method, String path, LimitFamily family, Handling handling) {
        routes.addHttpHandler(method, path, guarded(context -> {
            Call call = admitted(context, family);
            JsonNode data = handling.answer(call);
            if (family == LimitFamily.ORDER && faults.strikes(Fault.LOST_ANSWER)) {
                throw faults.way(2) == 0
                        ? new KiteError(502, "NetworkException", "Request failed (kitetrade-oms)")
                        : new KiteError(504, "DataException", "Gateway timed out");
            }
            context.contentType(JSON).result(Answer.success(data));
        }));
    }

    /// An endpoint without a session, under the same faults and errors.
    Handler guarded(Handler handler) {
        return context -> {
            try {
                if (!isFailed(context)) {
                    handler.handle(context);
                }
            } catch (KiteError error) {
                answer(context, error);
            } catch (Refusal refusal) {
                answer(context, new KiteError(refusal.status(), refusal.errorType().wire(), refusal.text()));
            }
        };
    }

    private boolean isFailed(Context context) throws InterruptedException {
        Duration slow = faults.strike(Fault.SLOW_ANSWER).orElse(Duration.ZERO);
        if (slow.isPositive() && stopping.await(slow.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debug("a slow answer was cut short, since the sandbox stops");
        }
        if (faults.strikes(Fault.THROTTLE)) {
            throw new KiteError(429, "NetworkException", "Too many requests");
        }
        if (faults.strikes(Fault.HTML_ERROR)) {
            context.status(503).contentType("text/html").result(
                    "<html><head><title>503 Service Unavailable</title></head><body><h1>503</h1>"
                            + "<p>The sandbox was told to fail like this.</p></body></html>");
            return true;
        }
        return false;
    }

    private Call admitted(Context context, LimitFamily family) {
        Session session = session(context.header("Authorization"));
        limits.take(session.app().apiKey(), family);
        if (family == LimitFamily.ORDER) {
            addresses.require(context.ip());
            if (faults.strikes(Fault.UNLISTED_ADDRESS)) {
                throw AddressRule.unlisted(context.ip());
            }
        }
        return new Call(context, session, Call.parametersOf(context));
    }

    private Session session(@Nullable String header) {
        int colon = header == null ? -1 : header.indexOf(':');
        if (header == null || colon < 0 || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw KiteError.token("Incorrect `api_key` or `access_token`.");
        }
        return sessions.of(header.substring(BEARER.length(), colon).strip(),
                header.substring(colon + 1).strip());
    }

    /// Answers with an error.
    static void answer(Context context, KiteError error) {
        context.status(error.status()).contentType(JSON).result(Answer.error(error));
    }
}
