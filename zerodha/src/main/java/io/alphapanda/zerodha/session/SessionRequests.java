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
    /// A broker whose clock is further from ours lives in another time: a sandbox. Its sessions count by our clock.
    private static final long CLOCKS_APART_MAX_MICROS = 3_600_000_000L;

    private final KiteHttp http;

    /// Asks through `http`.
    public SessionRequests(KiteHttp http) {
        this.http = http;
    }

    /// Exchanges what a login's redirect carried for a session. A request token works once, within minutes.
    ///
    /// @param nowMicros by our clock
    /// @throws IOException if it was refused
    public KiteSession begin(KiteCredentials credentials, String requestToken, long nowMicros)
            throws IOException, InterruptedException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("api_key", credentials.apiKey());
        form.put("request_token", requestToken);
        form.put("checksum", credentials.checksum(requestToken));
        KiteRequest request = KiteRequest.of("POST", TOKEN, RateFamily.OTHERS).unsigned().form(form);
        SessionGrant grant = WireShape.of(SessionGrant.class).read(http.write(request), request + " data");
        long theirsMicros = grant.loginTime().micros().orElse(nowMicros);
        return new KiteSession(grant.apiKey(), grant.accessToken(), grant.userId(),
                Math.abs(theirsMicros - nowMicros) > CLOCKS_APART_MAX_MICROS ? nowMicros : theirsMicros);
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
