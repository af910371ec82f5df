package io.alphapanda.sandbox.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.sandbox.faults.Fault;
import io.alphapanda.sandbox.faults.FaultPanel;
import io.alphapanda.sandbox.faults.FaultSetting;
import io.alphapanda.sandbox.login.Sessions;
import io.alphapanda.sandbox.page.PageState;
import io.alphapanda.sandbox.wire.Json;
import io.alphapanda.sandbox.wire.KiteError;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;

/// The control port: faults on and off, sessions ended, the state of everything. It knows no session of its own, so it
/// listens where the API does and nowhere else.
final class ControlRoutes {
    private final FaultPanel faults;
    private final Sessions sessions;
    private final PageState page;

    ControlRoutes(FaultPanel faults, Sessions sessions, PageState page) {
        this.faults = faults;
        this.sessions = sessions;
        this.page = page;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/faults", this::show);
        routes.put("/faults/{fault}", this::set);
        routes.delete("/faults/{fault}", context -> {
            faults.clear(fault(context));
            show(context);
        });
        routes.delete("/faults", context -> {
            faults.clear();
            show(context);
        });
        routes.delete("/sessions",
                context -> json(context, Json.object().put("ended", sessions.closeAll())));
        routes.get("/state", context -> json(context, page.now()));
        routes.exception(KiteError.class, (error, context) -> Api.answer(context, error));
    }

    private void set(Context context) {
        Fault fault = fault(context);
        try {
            faults.set(fault, setting(fault, Json.mapper().readTree(Call.body(context))));
        } catch (JsonProcessingException broken) {
            throw KiteError.input("the body must be JSON, as {\"probability\":0.25} or {\"count\":20}, with"
                    + " \"length_ms\" where it has a length");
        } catch (IllegalArgumentException refused) {
            throw KiteError.input(String.valueOf(refused.getMessage()));
        }
        show(context);
    }

    private static FaultSetting setting(Fault fault, JsonNode body) {
        body.fieldNames().forEachRemaining(name -> {
            if (!name.equals("probability") && !name.equals("count") && !name.equals("length_ms")) {
                throw new IllegalArgumentException(
                        "a fault has probability, count and length_ms, and no '" + name + "'");
            }
        });
        double probability = body.path("probability").asDouble(1);
        int count = body.path("count").asInt(FaultSetting.ENDLESS);
        Duration length = body.has("length_ms") ? Duration.ofMillis(body.path("length_ms").asLong())
                : fault.usualLength();
        return new FaultSetting(probability, count, length);
    }

    private static Fault fault(Context context) {
        try {
            return Fault.ofLabel(context.pathParam("fault"));
        } catch (IllegalArgumentException unknown) {
            throw new KiteError(404, "InputException", String.valueOf(unknown.getMessage()));
        }
    }

    private void show(Context context) {
        json(context, PageState.faults(faults.states()));
    }

    private static void json(Context context, JsonNode body) {
        context.contentType(Api.JSON).result(Json.print(body));
    }
}
