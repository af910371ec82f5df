package io.alphapanda.sandbox.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.alphapanda.sandbox.faults.FaultPanel;
import io.alphapanda.sandbox.page.LatestPicture;
import io.alphapanda.sandbox.page.PageFile;
import io.alphapanda.sandbox.page.PageState;
import io.alphapanda.sandbox.wire.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/// The page at `/`, and below `/sandbox`, where the broker has nothing, its figures, once and as a stream, and its switches.
final class PageRoutes {
    private final PageState page;
    private final FaultPanel faults;
    private final IntSupplier controlPort;
    private final PageStream stream;

    /// @param controlPort known once the server listens
    /// @param stopping opens when the server stops
    PageRoutes(PageState page, FaultPanel faults, IntSupplier controlPort, LongSupplier nanos,
            CountDownLatch stopping) {
        this.page = page;
        this.faults = faults;
        this.controlPort = controlPort;
        stream = new PageStream(new LatestPicture(() -> Json.print(figures()), nanos), nanos, stopping);
    }

    void addTo(RoutesConfig routes) {
        String html = PageFile.html();
        routes.get("/", context -> context.contentType("text/html; charset=utf-8")
                .header("Content-Security-Policy", PageFile.CONTENT_POLICY).result(html));
        routes.get("/sandbox/state",
                context -> context.contentType(Api.JSON).result(Json.print(figures())));
        routes.get("/sandbox/stream", stream::serve);
        new FaultRoutes(faults, OwnPage::require).addTo(routes, "/sandbox/faults");
    }

    /// Whether a request is the page's own business, and none of the broker's API.
    static boolean isOfPage(Context context) {
        return context.path().equals("/") || context.path().startsWith("/sandbox/");
    }

    private ObjectNode figures() {
        return page.now().put("control_port", controlPort.getAsInt());
    }
}
