package io.alphapanda.app.config.key;

import io.alphapanda.app.logging.ConsoleStyle;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.event.Level;

/// The keys of the desk as a whole: accounts, switches, market, event log, logging.
public final class DeskKeys {
    /// The accounts that take part.
    public static final Key<List<String>> ACTIVE_BROKERS = new Key<>("ACTIVE_BROKERS", "paper", Kinds.names(),
            "The accounts that take part, with commas between them.");
    /// What an account is bound to; the asterisk stands for the account.
    public static final Key<String> ADAPTER = new Key<>("BROKERS__*__ADAPTER", ValueKind.NONE, Kinds.text(),
            "Declares an account, `BROKERS__PAPER_B__ADAPTER` the account `paper-b`, and says what it is bound to:"
                    + " `paper`, or a broker that this program has an adapter for. The account `paper` needs no"
                    + " declaration.");
    /// Whether paper accounts trade.
    public static final Key<Boolean> PAPER_ENABLED = new Key<>("TRADING__PAPER__ENABLED", "true", Kinds.flag(),
            "Whether paper accounts trade.");
    /// Whether accounts that are bound to a broker trade.
    public static final Key<Boolean> LIVE_ENABLED = new Key<>("TRADING__LIVE__ENABLED", "false", Kinds.flag(),
            "Whether accounts that are bound to a broker trade, with real money. The second switch is each strategy's:"
                    + " `live: true`.");
    /// Whether live accounts may trade.
    public static final Key<Boolean> ZERODHA_ENABLED = new Key<>("TRADING__ZERODHA__ENABLED", "false", Kinds.flag(),
            "Whether orders may leave for Zerodha, beside `TRADING__LIVE__ENABLED`. While it is off, an account that is bound"
                    + " to zerodha takes part and orders nothing.");
    /// The key of the broker's API.
    public static final Key<Optional<String>> ZERODHA_API_KEY = new Key<>("ZERODHA__API_KEY", ValueKind.NONE,
            Kinds.text().orNone(), "The key of a Kite Connect app. Never shown.");
    /// The secret of the broker's API.
    public static final Key<Optional<String>> ZERODHA_API_SECRET = new Key<>("ZERODHA__API_SECRET", ValueKind.NONE,
            Kinds.text().orNone(), "The secret of a Kite Connect app. Never shown.");

    /// Where market data comes from.
    public static final Key<MarketSourceKind> MARKET_SOURCE = new Key<>("MARKET__SOURCE", "simulated",
            Kinds.choice(MarketSourceKind.class), "Where market data comes from.");
    /// The chance of a simulated market.
    public static final Key<Long> MARKET_SEED = new Key<>("MARKET__SEED", "1", Kinds.whole(0, Long.MAX_VALUE),
            "Of a simulated market: the same seed, the same market.");
    /// How fast a simulated market runs.
    public static final Key<Double> MARKET_SPEED = new Key<>("MARKET__SPEED", "1", Kinds.decimal(0.01, 100_000, "10"),
            "Of a simulated market: seconds of the market per second of the wall.");
    /// The day a simulated market begins with.
    public static final Key<Optional<LocalDate>> MARKET_DATE = new Key<>("MARKET__DATE", ValueKind.NONE,
            Kinds.date().orNone(), "Of a simulated market: its first day. Otherwise the next trading day.");
    /// How often an instrument ticks in a simulated market.
    public static final Key<Long> MARKET_TICK_INTERVAL_MS = new Key<>("MARKET__TICK_INTERVAL_MS", "1000",
            Kinds.whole(1, 300_000), "Of a simulated market: mean time between two ticks of an instrument.");
    /// How long a bar waits for late ticks.
    public static final Key<Long> MARKET_BAR_GRACE_MS = new Key<>("MARKET__BAR_GRACE_MS", "0",
            Kinds.whole(0, 59_999), "How long after its end a bar waits for late ticks. A live feed wants 1000.");

    /// What the event log is kept on.
    public static final Key<LogStore> LOG_STORE = new Key<>("LOG__STORE", "file", Kinds.choice(LogStore.class),
            "What the event log is kept on: a folder of this machine, or a server that many processes share.");
    /// Into how many shares the strategies are divided.
    public static final Key<Long> STRATEGY_SHARDS = new Key<>("STRATEGY_RUNNER__SHARDS", "1", Kinds.whole(1, 64),
            "Into how many shares the strategies are divided, where services run as processes of their own.");
    /// How long a strategy may take.
    public static final Key<Optional<Long>> TIME_BUDGET_MS = new Key<>("STRATEGY_RUNNER__TIME_BUDGET_MS", "5",
            Kinds.whole(1, 60_000).orNone(), "How long a strategy may take for one bar or tick, in milliseconds. Three"
                    + " that take longer, among its newest twenty, pause it by an event; a backtest measures nothing.");
    /// Where the event log lives.
    public static final Key<Path> LOG_DIR = new Key<>("LOG__DIR", ".panda/desk", Kinds.path(),
            "The folder of the event log.");
    /// How large a segment of the event log gets.
    public static final Key<Long> LOG_SEGMENT_MB = new Key<>("LOG__SEGMENT_MB", "64", Kinds.whole(1, 4096),
            "Mebibytes at which a segment of the event log is closed and the next begins.");

    /// What is worth a line.
    public static final Key<Level> LOGGING_LEVEL = new Key<>("LOGGING__LEVEL", "info", Kinds.choice(Level.class),
            "The least that is worth a line of log.");
    /// How lines look on the console.
    public static final Key<ConsoleStyle> LOGGING_CONSOLE = new Key<>("LOGGING__CONSOLE", "plain",
            Kinds.choice(ConsoleStyle.class), "How lines look on stderr: for people, or as JSON.");
    /// Where lines are kept as JSON.
    public static final Key<Path> LOGGING_FILE = new Key<>("LOGGING__FILE", ".panda/logs/alpha-panda.json",
            Kinds.path(), "Where lines are kept, as JSON; five older files of 100 MB stay beside it.");
    /// How many lines may wait.
    public static final Key<Long> LOGGING_QUEUE = new Key<>("LOGGING__QUEUE", "10000", Kinds.whole(16, 1_000_000),
            "Lines that may wait for the console, and as many for the file; what comes after is dropped and counted.");

    static final List<Key<?>> ALL = List.of(ACTIVE_BROKERS, PAPER_ENABLED, LIVE_ENABLED, ZERODHA_ENABLED, ZERODHA_API_KEY,
            ZERODHA_API_SECRET, MARKET_SOURCE, MARKET_SEED, MARKET_SPEED, MARKET_DATE, MARKET_TICK_INTERVAL_MS,
            MARKET_BAR_GRACE_MS, LOG_STORE, STRATEGY_SHARDS, TIME_BUDGET_MS, LOG_DIR, LOG_SEGMENT_MB, LOGGING_LEVEL,
            LOGGING_CONSOLE, LOGGING_FILE, LOGGING_QUEUE);

    private DeskKeys() {}

    /// What an event log may be kept on.
    public enum LogStore {
        /// A folder, by one process.
        FILE,
        /// Kafka or Redpanda.
        KAFKA,
        /// Redis Streams.
        REDIS
    }

    /// The sources of market data that have a name.
    public enum MarketSourceKind {
        /// A market made from a seed.
        SIMULATED,
        /// The broker's, or that of a sandbox, as it happens.
        ZERODHA
    }
}
