package io.alphapanda.app.config;

import io.alphapanda.app.config.key.DeskKeys;
import io.alphapanda.app.config.key.Key;
import io.alphapanda.app.config.key.ZerodhaKeys;
import io.alphapanda.services.marketfeed.FeedMode;
import io.alphapanda.zerodha.broker.LiveTradingSwitch;
import io.alphapanda.zerodha.http.KiteLimits;
import io.alphapanda.zerodha.http.RootAddress;
import io.alphapanda.zerodha.orders.MarketProtection;
import io.alphapanda.zerodha.session.KiteCredentials;
import io.alphapanda.zerodha.session.SessionLife;
import io.alphapanda.zerodha.ticker.TickerAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// How to reach Zerodha, and how far to go there.
///
/// @param root where the API is
/// @param ticker where the ticker is, if it is not where it usually is
/// @param feed how its market is received
/// @param apiKey of the app, if it is set
/// @param apiSecret of the app, if it is set
/// @param isTradingEnabled the second switch of live trading
/// @param passphrase what sessions are sealed with on disk
/// @param folder where sessions and lists of instruments are kept: beside the event log, since a log put aside takes its
///     own folder with it
public record ZerodhaConfiguration(RootAddress root, Optional<TickerAddress> ticker, FeedMode feed,
        Optional<String> loginPage, int redirectPort,
        Optional<String> apiKey, Optional<String> apiSecret, boolean isTradingEnabled,
        Optional<String> passphrase,
        SessionLife life, MarketProtection protection, KiteLimits limits, Path folder) {

    static ZerodhaConfiguration of(Settings settings) {
        return new ZerodhaConfiguration(settings.get(ZerodhaKeys.ROOT), settings.get(ZerodhaKeys.TICKER),
                settings.get(ZerodhaKeys.FEED), settings.get(ZerodhaKeys.LOGIN_PAGE),
                count(settings, ZerodhaKeys.REDIRECT_PORT), settings.get(DeskKeys.ZERODHA_API_KEY),
                settings.get(DeskKeys.ZERODHA_API_SECRET), settings.get(DeskKeys.ZERODHA_ENABLED),
                settings.get(ZerodhaKeys.PANDA_KEY),
                new SessionLife(settings.get(ZerodhaKeys.SESSION_ENDS_AT),
                        settings.get(ZerodhaKeys.SESSION_SAFE_FROM),
                        Duration.ofMinutes(settings.get(ZerodhaKeys.SESSION_WARN_MINUTES))),
                settings.get(ZerodhaKeys.MARKET_PROTECTION), limits(settings),
                settings.get(DeskKeys.LOG_DIR).resolveSibling("zerodha"));
    }

    private static KiteLimits limits(Settings settings) {
        KiteLimits usual = KiteLimits.STANDARD;
        return new KiteLimits(count(settings, ZerodhaKeys.QUOTES_PER_SECOND),
                count(settings, ZerodhaKeys.HISTORY_PER_SECOND),
                count(settings, ZerodhaKeys.ORDERS_PER_SECOND),
                count(settings, ZerodhaKeys.OTHERS_PER_SECOND),
                count(settings, ZerodhaKeys.ORDERS_PER_MINUTE),
                count(settings, ZerodhaKeys.ORDERS_PER_DAY),
                count(settings, ZerodhaKeys.MODIFICATIONS_PER_ORDER),
                usual.readTriesMax(), usual.retryDelayBase(), usual.retryDelayMax(),
                Duration.ofMillis(settings.get(ZerodhaKeys.CONNECT_TIMEOUT_MS)),
                Duration.ofMillis(settings.get(ZerodhaKeys.ANSWER_TIMEOUT_MS)), usual.answerBytesMax(),
                usual.haltPause());
    }

    private static int count(Settings settings, Key<Long> key) {
        return Math.toIntExact(settings.get(key));
    }

    /// The same at another root.
    public ZerodhaConfiguration at(RootAddress other) {
        return new ZerodhaConfiguration(other, ticker, feed, loginPage, redirectPort, apiKey, apiSecret,
                isTradingEnabled,
                passphrase,
                life, protection, limits, folder);
    }

    /// The app's credentials.
    ///
    /// @throws IllegalArgumentException naming each variable that is missing
    public KiteCredentials credentials() {
        return KiteCredentials.of(apiKey, apiSecret);
    }

    /// Whether orders may leave.
    public LiveTradingSwitch liveTrading() {
        return LiveTradingSwitch.of(isTradingEnabled,
                apiKey.isPresent() && apiSecret.isPresent() ? Optional.of(credentials()) : Optional.empty());
    }

    /// Where a browser logs in.
    public String page() {
        return loginPage.orElse(
                root.isReal() ? "https://kite.zerodha.com/connect/login" : root + "/connect/login");
    }

    /// Where the ticker is.
    public TickerAddress tickerAddress() {
        return ticker.orElseGet(() -> root.isReal() ? TickerAddress.KITE
                : TickerAddress.of(root.toString().replaceFirst("^http", "ws")));
    }

    /// Where the session with this root is kept.
    public Path sessionFile() {
        return ofRoot().resolve("session.json");
    }

    /// Where the lists of instruments of this root are kept.
    public Path instruments() {
        return ofRoot().resolve("instruments");
    }

    /// A sandbox's things are never mistaken for the broker's.
    private Path ofRoot() {
        return folder.resolve(root.uri().getAuthority().replace(':', '-'));
    }

    /// Hides the secrets.
    @Override
    public String toString() {
        return "ZerodhaConfiguration[" + root + "]";
    }
}
