package io.alphapanda.sandbox.http;

import io.alphapanda.sandbox.exchange.Exchange;
import io.alphapanda.sandbox.faults.FaultPanel;
import io.alphapanda.sandbox.login.App;
import io.alphapanda.sandbox.login.Sessions;
import io.alphapanda.sandbox.page.PageState;
import io.alphapanda.sandbox.page.RecentRequests;
import io.alphapanda.sandbox.ticker.ExchangeFeed;
import io.alphapanda.sandbox.ticker.QuoteFeed;
import io.alphapanda.sandbox.ticker.TickerHub;
import io.alphapanda.sandbox.updates.OrderUpdates;
import io.alphapanda.sandbox.updates.Postbacks;
import io.alphapanda.sandbox.wire.KiteError;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sandbox, listening: the API and the ticker on one port, the fault panel on another. It serves an exchange that
/// somebody else opened and closes.
public final class SandboxServer implements AutoCloseable {
    /// Wide enough for the longest request for quotes.
    private static final int HEADER_BYTES_MAX = 128 * 1024;
    /// Longer than any fault keeps a socket silent.
    private static final Duration SOCKET_IDLE_MAX = Duration.ofMinutes(15);
    private static final Logger LOG = LoggerFactory.getLogger(SandboxServer.class);

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final ScheduledExecutorService timer = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("sandbox-ticker").factory());
    private final RecentRequests requests = new RecentRequests();
    private final Postbacks postbacks = new Postbacks();
    private final EdgeSettings settings;
    private final Surroundings surroundings;
    private final FaultPanel faults;
    private final Sessions sessions;
    private final TickerHub hub;
    private final OrderUpdates updates;
    private final Javalin api;
    private final Javalin control;

    /// Listens on both ports.
    ///
    /// @param description one line about the market, for the page
    /// @throws IllegalStateException if a port is taken
    public static SandboxServer open(Exchange exchange, List<App> apps, EdgeSettings settings,
            Surroundings surroundings,
            String description) {
        SandboxServer server = new SandboxServer(exchange, new ExchangeFeed(exchange), apps, settings,
                surroundings, description);
        server.start();
        return server;
    }

    private SandboxServer(Exchange exchange, QuoteFeed feed, List<App> apps, EdgeSettings settings,
            Surroundings surroundings,
            String description) {
        this.settings = settings;
        this.surroundings = surroundings;
        faults = new FaultPanel(surroundings.faults());
        sessions = new Sessions(apps, settings.sessions(), surroundings.wall(), exchange::marketMicros,
                surroundings.tokens(), faults, settings.sessionFile());
        hub = new TickerHub(feed, settings.ticker(), faults, surroundings.nanos(), timer);
        updates = new OrderUpdates(exchange, sessions, hub, postbacks, faults, timer);
        PageState page = new PageState(exchange, sessions, hub, postbacks, faults, requests, description);
        control = Javalin.create(config -> {
            common(config);
            new ControlRoutes(faults, sessions, page).addTo(config.routes);
            errors(config.routes);
        });
        api = Javalin.create(config -> {
            common(config);
            config.jetty.modifyWebSocketServletFactory(factory -> {
                factory.setMaxTextMessageSize(settings.ticker().textBytesMax());
                factory.setIdleTimeout(SOCKET_IDLE_MAX);
            });
            routes(config.routes, exchange, page);
        });
    }

    /// @throws IllegalStateException if a port is taken; then nothing of the server is left
    private void start() {
        try {
            start(control, settings.controlPort(), "--control-port");
            start(api, settings.port(), "--port");
        } catch (IllegalStateException taken) {
            close();
            throw taken;
        }
    }

    private void start(Javalin server, int port, String option) {
        try {
            server.start(settings.host(), port);
        } catch (JavalinBindException taken) {
            throw new IllegalStateException("cannot listen at " + settings.host() + ":" + port
                    + ", the port is taken; stop what listens there, or choose another with " + option,
                    taken);
        }
    }

    private static void common(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.concurrency.useVirtualThreads = true;
        config.http.prefer405over404 = true;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setRequestHeaderSize(HEADER_BYTES_MAX);
            http.setSendServerVersion(false);
        });
        config.jetty.modifyServer(server -> server.setErrorHandler(new EdgeErrors()));
    }

    private void routes(RoutesConfig routes, Exchange exchange, PageState page) {
        Api endpoints = new Api(routes, sessions, new RateLimits(settings.budget(), surroundings.wall()),
                settings.addresses(), faults, stopping);
        new PageRoutes(page, faults, control::port, surroundings.nanos(), stopping).addTo(routes);
        new TickerRoutes(sessions, hub).addTo(routes);
        new LoginRoutes(sessions, exchange.accounts(), settings.isLoginAutomatic()).addTo(endpoints, routes);
        new SessionRoutes(sessions, exchange).addTo(endpoints, routes);
        new OrderRoutes(exchange).addTo(endpoints);
        new SampleRoutes(surroundings.tokens()).addTo(endpoints);
        new PortfolioRoutes(exchange).addTo(endpoints);
        new MarketRoutes(exchange).addTo(endpoints);
        new GttRoutes(exchange).addTo(endpoints);
        new MarginRoutes(exchange).addTo(endpoints);
        errors(routes);
        routes.before(context -> context.attribute("began", surroundings.nanos().getAsLong()));
        routes.after(this::note);
    }

    private static void errors(RoutesConfig routes) {
        routes.exception(KiteError.class, (error, context) -> Api.answer(context, error));
        routes.exception(HttpResponseException.class, (error, context) -> Api.answer(context, new KiteError(
                error.getStatus(),
                error.getStatus() < 500 && error.getStatus() != 404 ? "InputException" : "GeneralException",
                error.getStatus() == 404 ? "Route not found" : String.valueOf(error.getMessage()))));
        routes.exception(Exception.class, (bug, context) -> {
            LOG.error("{} {} failed", context.method(), context.path(), bug);
            Api.answer(context, new KiteError(500, "GeneralException",
                    "Something unexpected happened in the sandbox; its log says what."));
        });
    }

    private void note(Context context) {
        if (PageRoutes.isOfPage(context)) {
            return;
        }
        Long began = context.attribute("began");
        long nanos = began == null ? 0 : surroundings.nanos().getAsLong() - began;
        requests.add(new RecentRequests.Line(
                ChronoUnit.MICROS.between(Instant.EPOCH, surroundings.wall().instant()),
                context.method().name(), context.path(), context.statusCode(), nanos / 1_000_000));
    }

    /// The port of the API.
    public int port() {
        return api.port();
    }

    /// The port of the fault panel.
    public int controlPort() {
        return control.port();
    }

    /// The switches, for whoever runs in the same process.
    public FaultPanel faults() {
        return faults;
    }

    /// Logins and sessions, for whoever runs in the same process.
    public Sessions sessions() {
        return sessions;
    }

    /// Closes every socket, answers what is under way, and stops listening. The exchange goes on.
    @Override
    public void close() {
        stopping.countDown();
        updates.close();
        hub.close();
        timer.shutdownNow();
        postbacks.close();
        control.stop();
        api.stop();
    }
}
