package io.alphapanda.zerodha.alerts;

import io.alphapanda.zerodha.http.KiteHttp;
import io.alphapanda.zerodha.http.KiteRequest;
import java.io.IOException;
import java.util.List;

/// Reads price alerts. Any number of threads.
public final class AlertRequests {
    private final KiteHttp http;

    /// Asks through `http`.
    public AlertRequests(KiteHttp http) {
        this.http = http;
    }

    /// Every alert.
    public List<Alert> alerts() throws IOException, InterruptedException {
        return http.readList(KiteRequest.get("/alerts"), Alert.class);
    }

    /// One alert.
    public Alert alert(String uuid) throws IOException, InterruptedException {
        return http.read(KiteRequest.get("/alerts/{uuid}", uuid), Alert.class);
    }

    /// When an alert fired.
    public List<AlertFiring> history(String uuid) throws IOException, InterruptedException {
        return http.readList(KiteRequest.get("/alerts/{uuid}/history", uuid), AlertFiring.class);
    }
}
