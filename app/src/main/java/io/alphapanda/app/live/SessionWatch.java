package io.alphapanda.app.live;

import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.zerodha.session.KeptSession;
import io.alphapanda.zerodha.session.KiteSession;
import io.alphapanda.zerodha.ticker.TickerSession;
import io.alphapanda.zerodha.ticker.TickerSessions;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives the ticker whatever session is kept: a login in another process is followed within seconds.
final class SessionWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SessionWatch.class);
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final KeptSession kept;
    private final TickerSessions sessions;
    private final Thread thread;

    /// Begins to look.
    SessionWatch(KeptSession kept, TickerSessions sessions) {
        this.kept = kept;
        this.sessions = sessions;
        give();
        thread = Thread.ofVirtual().name("session-watch").start(this::look);
    }

    private void look() {
        Pause pause = Pause.real();
        try {
            while (true) {
                pause.forNanos(LOOK.toNanos());
                give();
            }
        } catch (InterruptedException stopped) {
            LOG.debug("nobody looks for sessions any more");
        }
    }

    private void give() {
        kept.session().map(SessionWatch::ofTicker).ifPresent(sessions::give);
    }

    private static TickerSession ofTicker(KiteSession session) {
        return new TickerSession(session.apiKey(), session.accessToken());
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
