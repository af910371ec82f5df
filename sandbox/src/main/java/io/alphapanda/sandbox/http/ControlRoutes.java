package io.alphapanda.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.sandbox.faults.FaultPanel;
import io.alphapanda.sandbox.login.Sessions;
import io.alphapanda.sandbox.page.PageState;
import io.alphapanda.sandbox.wire.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

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
        FaultRoutes switches = new FaultRoutes(faults, _ -> {});
        switches.addTo(routes, "/faults");
        routes.get("/faults", switches::show);
        routes.delete("/sessions",
                context -> json(context, Json.object().put("ended", sessions.closeAll())));
        routes.get("/state", context -> json(context, page.now()));
    }

    private static void json(Context context, JsonNode body) {
        context.contentType(Api.JSON).result(Json.print(body));
    }
}
