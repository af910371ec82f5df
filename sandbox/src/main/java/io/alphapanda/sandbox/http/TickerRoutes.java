package io.alphapanda.sandbox.http;

import io.alphapanda.sandbox.login.Session;
import io.alphapanda.sandbox.login.Sessions;
import io.alphapanda.sandbox.ticker.TickerHub;
import io.alphapanda.sandbox.ticker.TickerHub.Seat;
import io.alphapanda.sandbox.wire.KiteError;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsConnectContext;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The ticker at `/`: the session is looked at when the socket opens and never again, as the broker does it.
final class TickerRoutes {
    private static final int POLICY_VIOLATION = 1008;

    private final Sessions sessions;
    private final TickerHub hub;
    private final Map<String, Seat> seats = new ConcurrentHashMap<>();

    TickerRoutes(Sessions sessions, TickerHub hub) {
        this.sessions = sessions;
        this.hub = hub;
    }

    void addTo(RoutesConfig routes) {
        routes.wsBeforeUpgrade("/", this::admit);
        routes.ws("/", this::serve);
    }

    private void admit(Context context) {
        try {
            Parameters query = new Parameters();
            query.add(Optional.ofNullable(context.queryString()).orElse(""));
            Session session = sessions.of(query.required("api_key"), query.required("access_token"));
            hub.requirePlace(session.app().apiKey());
            context.attribute("session", session);
        } catch (KiteError refused) {
            Api.answer(context, refused);
            context.skipRemainingHandlers();
        }
    }

    private void serve(WsConfig socket) {
        socket.onConnect(this::open);
        socket.onMessage(message -> {
            Seat seat = seats.get(message.sessionId());
            if (seat != null) {
                seat.hear(message.message());
            }
        });
        socket.onClose(closed -> leave(closed.sessionId()));
        socket.onError(failed -> leave(failed.sessionId()));
    }

    private void open(WsConnectContext context) {
        Session session = context.attribute("session");
        if (session == null) {
            context.closeSession(POLICY_VIOLATION, "no session");
            return;
        }
        try {
            seats.put(context.sessionId(), hub.open(session.app().apiKey(), session.userId(),
                    new JettySink(context.session)));
        } catch (KiteError oneTooMany) {
            context.closeSession(POLICY_VIOLATION, "too many connections");
        }
    }

    private void leave(String id) {
        Seat seat = seats.remove(id);
        if (seat != null) {
            seat.leave();
        }
    }
}
