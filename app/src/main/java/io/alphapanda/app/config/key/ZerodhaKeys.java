package io.alphapanda.app.config.key;

import io.alphapanda.services.marketfeed.FeedMode;
import io.alphapanda.zerodha.http.KiteLimits;
import io.alphapanda.zerodha.http.RootAddress;
import io.alphapanda.zerodha.orders.MarketProtection;
import io.alphapanda.zerodha.session.SessionFile;
import io.alphapanda.zerodha.ticker.TickerAddress;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/// The keys of the client of Kite Connect: where it is, how sessions live, and every limit of the API.
public final class ZerodhaKeys {
    private static final KiteLimits USUAL = KiteLimits.STANDARD;

    /// Where the API is.
    public static final Key<RootAddress> ROOT = new Key<>("ZERODHA__ROOT", RootAddress.KITE.toString(),
            new ValueKind<>("an https:// address, or http:// of a sandbox", "http://127.0.0.1:8100",
                    RootAddress::of),
            "Where the API is: the broker, or a sandbox.");
    /// Where the ticker is.
    public static final Key<Optional<TickerAddress>> TICKER = new Key<>("ZERODHA__TICKER", ValueKind.NONE,
            new ValueKind<>("a wss:// address, or ws:// of a sandbox", "ws://127.0.0.1:8100",
                    TickerAddress::of)
                    .orNone(),
            "Where the ticker is. Without one, the broker's own; of a sandbox its root, by `ws://`.");
    /// How the market is received.
    public static final Key<FeedMode> FEED = new Key<>("ZERODHA__FEED", "websocket",
            Kinds.choice(FeedMode.class),
            "How a market of `MARKET__SOURCE=zerodha` is received: over the ticker, by reading quotes once a second, or by"
                    + " quotes for as long as the ticker is down.");
    /// Where a browser logs in.
    public static final Key<Optional<String>> LOGIN_PAGE = new Key<>("ZERODHA__LOGIN_PAGE", ValueKind.NONE,
            Kinds.text().orNone(),
            "The page of a login. Without one, the broker's own; of a sandbox `/connect/login` below its root.");
    /// Where the browser is sent back to.
    public static final Key<Long> REDIRECT_PORT = new Key<>("ZERODHA__REDIRECT_PORT", "5170",
            Kinds.whole(1, 65_535),
            "Where a login's redirect is caught: `http://127.0.0.1:5170/` must be the redirect URL of the app.");
    /// When sessions die.
    public static final Key<LocalTime> SESSION_ENDS_AT = new Key<>("ZERODHA__SESSION_ENDS_AT", "06:00",
            timeOfDay(),
            "When the broker ends all sessions, in India.");
    /// From when on they are safe.
    public static final Key<LocalTime> SESSION_SAFE_FROM = new Key<>("ZERODHA__SESSION_SAFE_FROM", "07:35",
            timeOfDay(), "From when on a new session is safe for the day.");
    /// How early their end is told.
    public static final Key<Long> SESSION_WARN_MINUTES = new Key<>("ZERODHA__SESSION_WARN_MINUTES", "30",
            Kinds.whole(0, 1_440), "How long before its end a session is said to be ending.");
    /// How far from the market an order without a limit may fill.
    public static final Key<MarketProtection> MARKET_PROTECTION = new Key<>("ZERODHA__MARKET_PROTECTION",
            "-1",
            new ValueKind<>("-1, or a percentage above 0 and at most 100", "2", MarketProtection::new),
            "How far from the market an order without a limit may fill, in percent; -1 lets the broker choose.");
    /// Requests for quotes.
    public static final Key<Long> QUOTES_PER_SECOND = limit("QUOTES_PER_SECOND", USUAL.quotesPerSecondMax(),
            "Requests for quotes in a calendar second.");
    /// Requests for bars.
    public static final Key<Long> HISTORY_PER_SECOND = limit("HISTORY_PER_SECOND",
            USUAL.historyPerSecondMax(),
            "Requests for bars of the past in a calendar second.");
    /// Requests about orders in a second.
    public static final Key<Long> ORDERS_PER_SECOND = limit("ORDERS_PER_SECOND", USUAL.ordersPerSecondMax(),
            "Orders, changes and cancels in a calendar second; Kite allows ten.");
    /// Other requests.
    public static final Key<Long> OTHERS_PER_SECOND = limit("OTHERS_PER_SECOND", USUAL.othersPerSecondMax(),
            "All other requests in a calendar second.");
    /// Requests about orders in a minute.
    public static final Key<Long> ORDERS_PER_MINUTE = limit("ORDERS_PER_MINUTE", USUAL.ordersPerMinuteMax(),
            "Orders, changes and cancels in a calendar minute.");
    /// Requests about orders in a day.
    public static final Key<Long> ORDERS_PER_DAY = limit("ORDERS_PER_DAY", USUAL.ordersPerDayMax(),
            "Orders, changes and cancels in a day.");
    /// Changes of one order.
    public static final Key<Long> MODIFICATIONS_PER_ORDER = limit("MODIFICATIONS_PER_ORDER",
            USUAL.modificationsPerOrderMax(), "Changes of one order.");
    /// How long a connection may take.
    public static final Key<Long> CONNECT_TIMEOUT_MS = new Key<>("ZERODHA__CONNECT_TIMEOUT_MS",
            Long.toString(USUAL.connectTimeout().toMillis()), Kinds.whole(100, 60_000),
            "How long a connection to the broker may take.");
    /// How long an answer may take.
    public static final Key<Long> ANSWER_TIMEOUT_MS = new Key<>("ZERODHA__ANSWER_TIMEOUT_MS",
            Long.toString(USUAL.answerTimeout().toMillis()), Kinds.whole(100, 60_000),
            "How long a whole answer of the broker may take.");
    /// What the session is sealed with.
    public static final Key<Optional<String>> PANDA_KEY = new Key<>(SessionFile.PASSPHRASE_NAME,
            ValueKind.NONE,
            Kinds.text().orNone(), "The passphrase that sessions are sealed with on disk. Never shown.");

    static final List<Key<?>> ALL = List.of(ROOT, TICKER, FEED, LOGIN_PAGE, REDIRECT_PORT, SESSION_ENDS_AT,
            SESSION_SAFE_FROM,
            SESSION_WARN_MINUTES, MARKET_PROTECTION, QUOTES_PER_SECOND, HISTORY_PER_SECOND, ORDERS_PER_SECOND,
            OTHERS_PER_SECOND, ORDERS_PER_MINUTE, ORDERS_PER_DAY, MODIFICATIONS_PER_ORDER, CONNECT_TIMEOUT_MS,
            ANSWER_TIMEOUT_MS, PANDA_KEY);

    private ZerodhaKeys() {}

    private static Key<Long> limit(String name, int usual, String meaning) {
        return new Key<>("ZERODHA__" + name, Integer.toString(usual), Kinds.whole(1, 100_000), meaning);
    }

    private static ValueKind<LocalTime> timeOfDay() {
        return new ValueKind<>("a time of day as hours and minutes", "06:00", LocalTime::parse);
    }
}
