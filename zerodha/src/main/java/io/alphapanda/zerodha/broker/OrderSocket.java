package io.alphapanda.zerodha.broker;

import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.services.brokertrading.Listening;
import io.alphapanda.zerodha.Surroundings;
import io.alphapanda.zerodha.ticker.OrderFrameListener;
import io.alphapanda.zerodha.ticker.Ticker;
import io.alphapanda.zerodha.ticker.TickerAddress;
import io.alphapanda.zerodha.ticker.TickerLimits;
import io.alphapanda.zerodha.ticker.TickerListener;
import io.alphapanda.zerodha.ticker.TickerSessions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The ticker socket of an account: it asks for no instrument, and hears that an order has changed. What a frame says of the
/// order is not read.
///
/// An API key may have a few sockets only, and those that bring prices matter more. So this one waits before it is opened,
/// and longer than they do before it is opened again: whoever else needs a socket is there first. One that is refused is
/// said once, and tried again as a [Ticker] does: with growing pauses, or after a new login.
public final class OrderSocket implements Listening {
    /// How long every other socket of the key goes first.
    public static final Duration YIELD = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(OrderSocket.class);
    private static final TickerLimits ONE = TickerLimits.STANDARD.withTokens(1, 1, 1);

    private final Ticker ticker;
    private final Thread opening;
    private boolean isClosed;

    /// Opens it soon.
    ///
    /// @param sessions its own: what is refused to it is refused to nobody else
    /// @param changed is run when an order has changed, or may have while nobody listened
    /// @param warning is told once of each time without a socket
    public OrderSocket(TickerAddress address, TickerSessions sessions, Surroundings surroundings,
            Runnable changed, Consumer<String> warning) {
        Pause pause = surroundings.pause();
        ticker = new Ticker(address, sessions, ONE, new Fate(warning), new Frames(changed),
                new Surroundings(surroundings.clock(), surroundings.tickerNanos(), surroundings.jitter(),
                        nanos -> pause.forNanos(YIELD.toNanos() + nanos)));
        opening = Thread.ofVirtual().name("order-socket").start(() -> open(pause));
    }

    private void open(Pause pause) {
        try {
            pause.forNanos(YIELD.toNanos());
            start();
        } catch (InterruptedException closed) {
            LOG.debug("the account's socket was closed before it was opened");
        }
    }

    private synchronized void start() {
        if (!isClosed) {
            ticker.start(() -> {});
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            isClosed = true;
        }
        opening.interrupt();
        ticker.close();
    }

    /// Every frame is a word, whatever it says.
    private record Frames(Runnable changed) implements OrderFrameListener {
        @Override
        public void orderChanged(String json) {
            changed.run();
        }

        @Override
        public void framesMayBeMissing() {
            changed.run();
        }
    }

    /// Says once of each time without a socket that there is none.
    private record Fate(Consumer<String> warning, AtomicBoolean isSaid) implements TickerListener {
        private Fate(Consumer<String> warning) {
            this(warning, new AtomicBoolean());
        }

        private void missing(String why) {
            if (isSaid.compareAndSet(false, true)) {
                warning.accept(
                        "changes of orders are not heard at once, and the book says them at its usual pace: "
                                + why);
            }
        }

        @Override
        public void connected(int socket, long micros, Set<Long> tokens) {
            isSaid.set(false);
            LOG.info("changes of orders are heard at once");
        }

        @Override
        public void lost(int socket, long sinceMicros, Set<Long> tokens, String why) {
            LOG.info("changes of orders are not heard at once for a while: {}", why);
        }

        @Override
        public void notConnected(int socket, String why) {
            missing(why);
        }

        @Override
        public void sessionRefused(int socket, String why) {
            missing(why);
        }

        @Override
        public void sessionGiven(int socket) {
            // Whether it is any better is told next.
        }

        @Override
        public void told(int socket, String text) {
            LOG.info("the broker says: {}", text);
        }
    }
}
