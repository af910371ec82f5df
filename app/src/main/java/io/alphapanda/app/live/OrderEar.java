package io.alphapanda.app.live;

import io.alphapanda.app.config.DeskConfiguration;
import io.alphapanda.app.config.ZerodhaConfiguration;
import io.alphapanda.app.config.key.DeskKeys.MarketSourceKind;
import io.alphapanda.app.login.ZerodhaAccess;
import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.services.brokertrading.Listening;
import io.alphapanda.services.marketfeed.FeedMode;
import io.alphapanda.zerodha.Surroundings;
import io.alphapanda.zerodha.broker.OrderSocket;
import io.alphapanda.zerodha.session.KeptSession;
import io.alphapanda.zerodha.ticker.TickerLimits;
import io.alphapanda.zerodha.ticker.TickerSessions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How an account at Zerodha hears of its orders at once: by a ticker socket of its own, which follows the session that is
/// kept. Where the market of the desk needs every socket that the API key may have, there is none.
///
/// @param marketSockets that the market of this desk needs
public record OrderEar(ZerodhaConfiguration zerodha, int marketSockets)
        implements
        Function<Runnable, Listening> {
    private static final Logger LOG = LoggerFactory.getLogger(OrderEar.class);

    /// Beside the market that a configuration names.
    public static OrderEar beside(DeskConfiguration desk) {
        boolean isStreamed = desk.market().source() == MarketSourceKind.ZERODHA
                && desk.zerodha().feed() != FeedMode.REST;
        int sockets = Math.ceilDiv(WatchedList.named(desk).size(), TickerLimits.STANDARD.tokensMax());
        return new OrderEar(desk.zerodha(), isStreamed ? sockets : 0);
    }

    /// Listens until it is told to end.
    ///
    /// @param changed is run when an order has changed, or may have while nobody listened
    @Override
    public Listening apply(Runnable changed) {
        if (marketSockets >= TickerLimits.STANDARD.socketsMax()) {
            LOG.warn("changes of orders are not heard at once, and the book says them at its usual pace:"
                    + " the market needs all {} sockets of the API key; watch fewer instruments to leave one",
                    TickerLimits.STANDARD.socketsMax());
            return Listening.TO_NOTHING;
        }
        TickerSessions sessions = new TickerSessions(() -> {});
        SessionWatch watch = new SessionWatch(new KeptSession(new ZerodhaAccess(zerodha).sessionFile()),
                sessions);
        OrderSocket socket = new OrderSocket(zerodha.tickerAddress(), sessions,
                new Surroundings(InstantSource.system(), System::nanoTime, new SecureRandom(), Pause.real()),
                changed, LOG::warn);
        return () -> {
            watch.close();
            socket.close();
        };
    }
}
