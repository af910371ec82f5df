package io.alphapanda.zerodha.gtt;

import io.alphapanda.zerodha.http.KiteHttp;
import io.alphapanda.zerodha.http.KiteRequest;
import io.alphapanda.zerodha.http.RateFamily;
import io.alphapanda.zerodha.json.WireShape;
import java.io.IOException;
import java.util.List;

/// Reads the triggers that wait at the broker, and asks for changes to them, each once. Any number of threads.
public final class GttRequests {
    private static final String ALL = "/gtt/triggers";
    private static final String ONE = "/gtt/triggers/{id}";

    private final KiteHttp http;

    /// Asks through `http`.
    public GttRequests(KiteHttp http) {
        this.http = http;
    }

    /// Every trigger, some that wait no more among them.
    public List<GttTrigger> triggers() throws IOException, InterruptedException {
        return http.readList(KiteRequest.get(ALL), GttTrigger.class);
    }

    /// One trigger.
    public GttTrigger trigger(long id) throws IOException, InterruptedException {
        return http.read(KiteRequest.get(ONE, Long.toString(id)), GttTrigger.class);
    }

    /// Makes a trigger.
    public GttId place(GttWish wish) throws IOException, InterruptedException {
        return written(KiteRequest.of("POST", ALL, RateFamily.OTHERS).form(wish.form()));
    }

    /// Makes a trigger another.
    public GttId modify(long id, GttWish wish) throws IOException, InterruptedException {
        return written(KiteRequest.of("PUT", ONE, RateFamily.OTHERS, Long.toString(id)).form(wish.form()));
    }

    /// Ends a trigger.
    public GttId delete(long id) throws IOException, InterruptedException {
        return written(KiteRequest.of("DELETE", ONE, RateFamily.OTHERS, Long.toString(id)));
    }

    private GttId written(KiteRequest request) throws IOException, InterruptedException {
        return WireShape.of(GttId.class).read(http.write(request), request + " data");
    }
}
