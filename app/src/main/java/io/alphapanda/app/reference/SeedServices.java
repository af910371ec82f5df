package io.alphapanda.app.reference;

import io.alphapanda.domain.event.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Every service of the vocabulary, and what the seed systems called it.
public final class SeedServices {
    private static final String NOT_THERE = "–";
    private static final String EXECUTION = "ExecutionService, Execution service";

    static final List<Row> RUNNING = List.of(
            new Row("market-feed",
                    "takes ticks and quotes in, refuses what cannot be believed, keeps the clock",
                    "Market Feed, market_feed", "broker_feed, MarketData service (its taking in)"),
            new Row("market-data", "makes bars of ticks and indicators of bars", NOT_THERE,
                    "MarketDataService, MarketData service (its serving)"),
            new Row("strategy-runner", "shows strategies their bars and tells their opinions",
                    "Strategy Runner, strategy_runner", "StrategyService, Strategy service (their voting),"
                            + " FnO, Options and Equity Trader"),
            new Row("signal-fusion", "makes one decision of the opinions of a group", NOT_THERE,
                    "StrategyService (its fusing)"),
            new Row("exits", "runs stops, targets and time limits from an account's fills", NOT_THERE,
                    "inside the traders"),
            new Row("risk-manager", "sizes, reserves, approves or refuses", "Risk Manager, risk_manager",
                    "limits inside ExecutionService, Risk & Portfolio service (its risk)"),
            new Row("order-gateway", "makes intents of approvals and follows each order to its end",
                    "inside the Trading Engine", EXECUTION),
            new Row("paper-trading", "fills orders as an exchange would",
                    "Trading Engine (PaperTrader), paper_trading",
                    EXECUTION + " (paper)"),
            new Row("broker-trading",
                    "sends a live account's orders to its broker and tells what became of them",
                    "Trading Engine (ZerodhaTrader), zerodha_trading", EXECUTION + " (live)"),
            new Row("portfolio-manager", "keeps positions, cash, profit and loss", "Portfolio Manager",
                    "PortfolioService, Risk & Portfolio service (its portfolio), State service"),
            new Row("dashboard-feed", "keeps the newest of everything in the read cache", "realtime routers",
                    "DashboardFeed"));

    static final List<Row> ELSEWHERE = List.of(
            new Row("instrument-registry", "instruments are events and files, read by each part",
                    "config store", NOT_THERE),
            new Row("event-log", "Kafka or Redpanda, Redis Streams, or a file", "Redpanda topics",
                    "EventBus, InMemoryEventBus, RedisEventBus"),
            new Row("journal", "the log itself; `./alpha-panda log cat` shows it", "audit trail",
                    "EventBus history, Journal service"),
            new Row("pipeline-monitor", "heartbeats, errors and the lag of consumer groups",
                    "pipeline monitoring, health",
                    "health checks, heartbeats"),
            new Row("config-store", "settings and strategies in files and the environment", "PostgreSQL",
                    "ServiceConfig"),
            new Row("read-cache", "views built from the log, in memory or in Redis", "Redis",
                    "in-memory cache with a time limit"),
            new Row("reconciler", "broker-trading compares the broker's book with ours", NOT_THERE,
                    "ReconciliationEngine"),
            new Row("api, auth", "not in this version", "API, Auth service", "API Gateway, monitoring UI"));

    private SeedServices() {}

    /// The names of all services that publish something, for settings that are made per service.
    public static Set<String> names() {
        Set<String> names = new TreeSet<>();
        Stream.concat(RUNNING.stream().map(Row::ours), Arrays.stream(Topic.values())
                .flatMap(topic -> topic.publishers().stream()).filter(name -> !name.equals("*")))
                .forEach(names::add);
        return names;
    }

    /// A service beside its seeds.
    ///
    /// @param ours its name here
    /// @param does what it does, or where that is done
    /// @param alphaPanda its names in the first seed system
    /// @param kiteAlgo its names in the second
    record Row(String ours, String does, String alphaPanda, String kiteAlgo) {}
}
