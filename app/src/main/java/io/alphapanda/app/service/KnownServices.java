package io.alphapanda.app.service;

import io.alphapanda.app.desk.DeskParts;
import io.alphapanda.services.marketfeed.FeedLife;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Every service of the vocabulary: those that run, and why the others do not.
public final class KnownServices {
    /// Those that `service` starts.
    public static final List<String> RUNNING = List.of(FeedLife.SERVICE, DeskParts.MARKET_DATA,
            DeskParts.STRATEGY_RUNNER, DeskParts.SIGNAL_FUSION, DeskParts.RISK_MANAGER,
            DeskParts.PAPER_TRADING,
            DeskParts.BROKER_TRADING, DeskParts.PORTFOLIO_MANAGER, DashboardFeed.NAME.service());

    private static final Map<String, String> ELSEWHERE = new TreeMap<>(Map.ofEntries(
            Map.entry("zerodha-trading",
                    "is broker-trading, with an account that is bound to zerodha: name that"),
            Map.entry("exits", "runs in risk-manager"), Map.entry("order-gateway",
                    "runs in paper-trading and in broker-trading"),
            Map.entry("trading-engine", "is paper-trading and broker-trading together: name those"),
            Map.entry("reconciler", "runs in broker-trading"),
            Map.entry("trader-equity", "is strategy-runner, with strategies on shares"),
            Map.entry("trader-fno", "is strategy-runner, with strategies on futures"),
            Map.entry("trader-options", "is strategy-runner, with strategies on options"),
            Map.entry("instrument-registry", "is not a process: every part reads the same instruments"),
            Map.entry("event-log", "is the log server itself: Kafka, Redpanda or Redis"),
            Map.entry("read-cache", "is the Redis server itself, kept by dashboard-feed"),
            Map.entry("config-store", "is not built yet; settings come from files and the environment"),
            Map.entry("journal", "is not built yet"),
            Map.entry("api", "is not built yet"), Map.entry("auth", "is not built yet"),
            Map.entry("pipeline-monitor", "is not built yet; alpha-panda services shows the heartbeats")));

    private KnownServices() {}

    /// Refuses a service that does not run as a process of its own, and says where its work is done.
    ///
    /// @throws IllegalArgumentException with that
    public static void check(String service) {
        if (RUNNING.contains(service)) {
            return;
        }
        String why = ELSEWHERE.get(service);
        throw new IllegalArgumentException(why == null
                ? "there is no service '" + service + "'; there are " + String.join(", ", RUNNING)
                : "the service " + service + " " + why);
    }

    /// The services that do not run as processes of their own, each with where its work is done.
    public static Map<String, String> elsewhere() {
        return Map.copyOf(ELSEWHERE);
    }
}
