package io.alphapanda.zerodha.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.zerodha.http.KiteHttp;
import io.alphapanda.zerodha.http.KiteRequest;
import io.alphapanda.zerodha.http.RateFamily;
import io.alphapanda.zerodha.json.UnexpectedReply;
import io.alphapanda.zerodha.json.WireShape;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// Begins and ends sessions. Any number of threads.
public final class SessionRequests {
    private static final String TOKEN = "/session/token";

    private final KiteHttp http;

    /// Asks through `http`.
    public SessionRequests(KiteHttp http) {
        this.http = http;
    }

    /// Exchanges what a login's redirect carried for a session. A request token works once, within minutes.
    ///
    /// @param nowMicros when the session begins if the broker does not say
    /// @throws IOException if it was refused
    public KiteSession begin(KiteCredentials credentials, String requestToken, long nowMicros)
            throws IOException, InterruptedException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("api_key", credentials.apiKey());
        form.put("request_token", requestToken);
        form.put("checksum", credentials.checksum(requestToken));
        KiteRequest request = KiteRequest.of("POST", TOKEN, RateFamily.OTHERS).unsigned().form(form);
        SessionGrant grant = WireShape.of(SessionGrant.class).read(http.write(request), request + " data");
        return new KiteSession(grant.apiKey(), grant.accessToken(), grant.userId(),
                grant.loginTime().micros().orElse(nowMicros));
    }

    /// Ends a session at the broker.
    ///
    /// @throws IOException if it was not ended there
    public void end(KiteSession session) throws IOException, InterruptedException {
        KiteRequest request = KiteRequest.of("DELETE", TOKEN, RateFamily.OTHERS)
                .query("api_key", session.apiKey()).query("access_token", session.accessToken());
        JsonNode done = http.write(request);
        if (!done.isBoolean() || !done.booleanValue()) {
            throw new UnexpectedReply(request + " data must be true once a session has ended");
        }
    }
}
