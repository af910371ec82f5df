package io.alphapanda.app.live;

import io.alphapanda.app.config.DeskConfiguration;
import io.alphapanda.app.config.ZerodhaConfiguration;
import io.alphapanda.app.login.ZerodhaAccess;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.eventlog.hosting.Backoff;
import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.market.stream.MarketFact;
import io.alphapanda.market.stream.MarketStream;
import io.alphapanda.services.marketfeed.FeedMode;
import io.alphapanda.services.marketfeed.LiveLimits;
import io.alphapanda.services.marketfeed.LiveMarket;
import io.alphapanda.services.marketfeed.LiveTicks;
import io.alphapanda.services.marketfeed.PolledTicks;
import io.alphapanda.zerodha.Surroundings;
import io.alphapanda.zerodha.feed.KiteCandles;
import io.alphapanda.zerodha.feed.KiteQuotes;
import io.alphapanda.zerodha.feed.KiteTicks;
import io.alphapanda.zerodha.feed.TickerInstrument;
import io.alphapanda.zerodha.http.KiteHttp;
import io.alphapanda.zerodha.instruments.InstrumentFolder;
import io.alphapanda.zerodha.instruments.InstrumentMaster;
import io.alphapanda.zerodha.session.KeptSession;
import io.alphapanda.zerodha.ticker.OrderFrameListener;
import io.alphapanda.zerodha.ticker.Ticker;
import io.alphapanda.zerodha.ticker.TickerLimits;
import io.alphapanda.zerodha.ticker.TickerListener;
import io.alphapanda.zerodha.ticker.TickerSessions;
import java.io.Closeable;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The market of Zerodha, or of a sandbox, as it happens. Nothing is watched before its [LiveMarket] is started.
public final class ZerodhaMarket implements MarketStream, Closeable {
    /// Its name in statuses, and as a source of market data.
    public static final String NAME = "zerodha";
    private static final Logger LOG = LoggerFactory.getLogger(ZerodhaMarket.class);
    private static final Duration EVERY_QUOTE = Duration.ofSeconds(1);
    private static final Duration RETRY_MAX = Duration.ofSeconds(30);
    private static final Duration FALLBACK_AFTER = Duration.ofSeconds(10);

    private final KiteHttp http;
    private final SessionWatch sessions;
    private final LiveMarket live;
    private final Optional<String> warning;

    private ZerodhaMarket(KiteHttp http, SessionWatch sessions, LiveMarket live, Optional<String> warning) {
        this.http = http;
        this.sessions = sessions;
        this.live = live;
        this.warning = warning;
    }

    /// Looks for the session and reads the day's list of instruments.
    ///
    /// @throws IllegalArgumentException if the list has not what the strategies name, or a credential is missing
    /// @throws IOException if there is no session that lives, or no list; the message says what to do
    public static ZerodhaMarket open(DeskConfiguration desk, TradingCalendar calendar)
            throws IOException, InterruptedException {
        ZerodhaConfiguration zerodha = desk.zerodha();
        ZerodhaAccess access = new ZerodhaAccess(zerodha);
        zerodha.credentials();
        Optional<String> warning = access.session().warning();
        KiteHttp http = access.following();
        try {
            LocalDate today = Ist.date(ZerodhaAccess.nowMicros());
            InstrumentMaster master = new InstrumentFolder(zerodha.instruments()).today(http, today);
            WatchedList watched = WatchedList.of(desk, master);
            TickerSessions sessions = new TickerSessions(() -> LOG.error(
                    "the ticker refuses the session; log in again, and it is followed within seconds:"
                            + " ./alpha-panda login zerodha"));
            LiveTicks ticks = ticks(zerodha, watched, http, sessions);
            LiveMarket live = new LiveMarket(NAME, ticks, Optional.of(new KiteCandles(http, watched.rows())),
                    calendar, LiveLimits.STANDARD, InstantSource.system());
            return new ZerodhaMarket(http, new SessionWatch(new KeptSession(access.sessionFile()), sessions),
                    live,
                    warning);
        } catch (IOException | InterruptedException | RuntimeException refused) {
            http.close();
            throw refused;
        }
    }

    private static LiveTicks ticks(ZerodhaConfiguration zerodha, WatchedList watched, KiteHttp http,
            TickerSessions sessions) {
        SecureRandom dice = new SecureRandom();
        Pause pause = Pause.real();
        List<Instrument> instruments = watched.instruments().stream().map(TickerInstrument::instrument)
                .toList();
        PolledTicks polled = new PolledTicks(new KiteQuotes(http, watched.rows()), instruments, EVERY_QUOTE,
                new Backoff(EVERY_QUOTE, RETRY_MAX, dice), pause, InstantSource.system());
        if (zerodha.feed() == FeedMode.REST) {
            return polled;
        }
        KiteTicks stream = new KiteTicks(watched.instruments(),
                listener -> ticker(zerodha, sessions, listener,
                        new Surroundings(InstantSource.system(), System::nanoTime, dice, pause)));
        return zerodha.feed().choose(stream, polled, FALLBACK_AFTER, InstantSource.system());
    }

    private static Ticker ticker(ZerodhaConfiguration zerodha, TickerSessions sessions,
            TickerListener listener,
            Surroundings surroundings) {
        return new Ticker(zerodha.tickerAddress(), sessions, TickerLimits.STANDARD, listener, new NoOrders(),
                surroundings);
    }

    /// The market itself, for whoever starts it.
    public LiveMarket live() {
        return live;
    }

    /// What should be said of the session; empty if all is well.
    public Optional<String> warning() {
        return warning;
    }

    @Override
    public List<Instrument> instruments() {
        return live.instruments();
    }

    @Override
    public Optional<MarketFact> next() {
        return live.next();
    }

    /// Lets go of the connections.
    @Override
    public void close() {
        live.stop();
        sessions.close();
        http.close();
    }

    /// Frames about orders come on every socket of a session. An account hears them on its own, see [OrderEar].
    private static final class NoOrders implements OrderFrameListener {
        @Override
        public void orderChanged(String json) {
            // The account's own socket has it too.
        }

        @Override
        public void framesMayBeMissing() {
            // The account's own socket says so of itself.
        }
    }
}
