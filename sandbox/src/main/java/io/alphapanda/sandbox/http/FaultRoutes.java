package io.alphapanda.sandbox.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.sandbox.faults.Fault;
import io.alphapanda.sandbox.faults.FaultPanel;
import io.alphapanda.sandbox.faults.FaultSetting;
import io.alphapanda.sandbox.page.PageState;
import io.alphapanda.sandbox.wire.Json;
import io.alphapanda.sandbox.wire.KiteError;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;

/// Faults on and off over HTTP; every answer shows how all of them stand.
final class FaultRoutes {
    private final FaultPanel faults;
    private final Handler gate;

    /// @param gate throws at whoever may not switch
    FaultRoutes(FaultPanel faults, Handler gate) {
        this.faults = faults;
        this.gate = gate;
    }

    /// @param path under which each fault has its label
    void addTo(RoutesConfig routes, String path) {
        routes.put(path + "/{fault}", switching(this::set));
        routes.delete(path + "/{fault}", switching(context -> faults.clear(fault(context))));
        routes.delete(path, switching(_ -> faults.clear()));
    }

    private Handler switching(Handler change) {
        return context -> {
            gate.handle(context);
            change.handle(context);
            show(context);
        };
    }

    void show(Context context) {
        context.contentType(Api.JSON).result(Json.print(PageState.faults(faults.states())));
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
}
