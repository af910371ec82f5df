package io.alphapanda.sandbox.http;

import com.fasterxml.jackson.databind.node.BooleanNode;
import io.alphapanda.sandbox.exchange.Exchange;
import io.alphapanda.sandbox.login.App;
import io.alphapanda.sandbox.login.Session;
import io.alphapanda.sandbox.login.Sessions;
import io.alphapanda.sandbox.wire.Answer;
import io.alphapanda.sandbox.wire.KiteError;
import io.alphapanda.sandbox.wire.ProfileJson;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/// Sessions and profiles. The login itself is [LoginRoutes].
final class SessionRoutes {
    private final Sessions sessions;
    private final ProfileJson profiles;

    SessionRoutes(Sessions sessions, Exchange exchange) {
        this.sessions = sessions;
        profiles = new ProfileJson(exchange);
    }

    void addTo(Api api, RoutesConfig routes) {
        routes.post("/session/token", api.guarded(this::open));
        routes.delete("/session/token", api.guarded(this::close));
        routes.post("/session/refresh_token", api.guarded(_ -> {
            throw KiteError.token("Invalid `refresh_token`.");
        }));
        api.get("/user/profile", LimitFamily.OTHER, call -> profiles.profile(call.account()));
        api.get("/user/profile/full", LimitFamily.OTHER, call -> profiles.full(call.account()));
    }

    private void open(Context context) {
        Parameters form = Call.parametersOf(context);
        Session session = sessions.open(form.required("api_key"), form.required("request_token"),
                form.required("checksum"));
        App app = session.app();
        context.contentType(Api.JSON).result(Answer.success(profiles.session(app.apiKey(), session.userId(),
                session.accessToken(), session.publicToken(), session.openedMicros())));
    }

    private void close(Context context) {
        Parameters query = Call.parametersOf(context);
        if (query.text("access_token").isEmpty() && query.text("refresh_token").isPresent()) {
            throw KiteError.token("Invalid `refresh_token`.");
        }
        sessions.close(query.required("api_key"), query.required("access_token"));
        context.contentType(Api.JSON).result(Answer.success(BooleanNode.TRUE));
    }
}
