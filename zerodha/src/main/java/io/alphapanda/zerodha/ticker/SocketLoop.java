package io.alphapanda.zerodha.ticker;

import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one socket open for as long as it runs: opens it, asks for its tokens, watches for a sign of life, and begins again
/// when there is none. It alone sends, one request after the other. One thread of its own, ended by an interrupt.
final class SocketLoop implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(SocketLoop.class);
    /// How often a socket is looked at within the time after which it is stale.
    private static final int LOOKS = 5;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private final int number;
    private final SocketShare share;
    private final SocketParts parts;
    private boolean isRung;
    private int failures;
    private int refusals;

    /// @param number for people, from 1
    SocketLoop(int number, SocketShare share, SocketParts parts) {
        this.number = number;
        this.share = share;
        this.parts = parts;
    }

    /// Lets it look at what is wanted, and whether its connection lives. Any thread.
    void ring() {
        lock.lock();
        try {
            isRung = true;
            rung.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void run() {
        try {
            while (true) {
                liveSafely();
            }
        } catch (InterruptedException stopped) {
            LOG.debug("socket {} of the ticker is opened no more", number);
        }
    }

    private void liveSafely() throws InterruptedException {
        try {
            live();
        } catch (RuntimeException broken) {
            LOG.error("socket {} of the ticker broke in our own code; it begins again", number, broken);
            pauseAfter(++failures);
        }
    }

    private void live() throws InterruptedException {
        if (!parts.sessions().isGiven()) {
            parts.listener().notConnected(number, "socket " + number + " waits for a session: log in");
        }
        TickerSession session = parts.sessions().current();
        SocketLink link = new SocketLink(parts.traffic(), parts.limits(), parts.surroundings().clock(),
                parts.surroundings().tickerNanos(), text -> parts.listener().told(number, text), this::ring);
        switch (Upgrade.of(parts, session, link)) {
            case Upgrade.Open(WebSocket socket) -> stayOpen(socket, link);
            case Upgrade.Refused() -> awaitOther(session);
            case Upgrade.Failed(String why) -> {
                Duration delay = delayAfter(++failures);
                parts.listener().notConnected(number,
                        "socket " + number + " could not connect to " + parts.address()
                                + " (" + why + "), failure " + failures + "; next try in " + delay.toMillis()
                                + " ms");
                parts.surroundings().pause().forNanos(delay.toNanos());
            }
        }
    }

    private void stayOpen(WebSocket socket, SocketLink link) throws InterruptedException {
        refusals = 0;
        parts.traffic().connections.increment();
        share.connected();
        String why;
        try {
            parts.traffic().orders.connected();
            parts.listener().connected(number, link.lastFrameMicros(), share.tokens());
            link.begin(socket);
            why = watch(socket, link);
        } catch (InterruptedException stopped) {
            sayGoodbye(socket);
            throw stopped;
        } finally {
            socket.abort();
        }
        failures = link.hasFrames() ? 1 : failures + 1;
        Duration delay = delayAfter(failures);
        parts.listener().lost(number, link.lastFrameMicros(), share.tokens(), "socket " + number + ": " + why
                + "; next try in " + delay.toMillis() + " ms");
        parts.surroundings().pause().forNanos(delay.toNanos());
    }

    /// Until the connection is over, and why it is.
    private String watch(WebSocket socket, SocketLink link) throws InterruptedException {
        while (true) {
            Optional<String> end = link.end();
            if (end.isPresent()) {
                return end.get();
            }
            if (link.isStale()) {
                return "nothing came for " + parts.limits().staleAfter().toMillis() + " ms";
            }
            Optional<Request> request = share.next(parts.limits().chunkMax());
            if (request.isEmpty()) {
                awaitRing();
            } else {
                Optional<String> failure = send(socket, request.get());
                if (failure.isPresent()) {
                    return link.end().orElse(failure.get());
                }
            }
        }
    }

    private Optional<String> send(WebSocket socket, Request request) throws InterruptedException {
        try {
            socket.sendText(request.frame(), true).get(parts.limits().sendMax().toNanos(),
                    TimeUnit.NANOSECONDS);
            share.sent(request);
            return Optional.empty();
        } catch (TimeoutException slow) {
            return Optional
                    .of("a request could not be sent within " + parts.limits().sendMax().toMillis() + " ms");
        } catch (ExecutionException failed) {
            return Optional
                    .of("a request could not be sent (" + Upgrade.causeOf(failed).getClass().getSimpleName()
                            + ")");
        }
    }

    private void awaitRing() throws InterruptedException {
        long leftNanos = parts.limits().staleAfter().toNanos() / LOOKS;
        lock.lockInterruptibly();
        try {
            while (!isRung && leftNanos > 0) {
                leftNanos = rung.awaitNanos(leftNanos);
            }
            isRung = false;
        } finally {
            lock.unlock();
        }
    }

    private void awaitOther(TickerSession refused) throws InterruptedException {
        parts.traffic().refusedSessions.increment();
        parts.listener().sessionRefused(number, "socket " + number + ": " + parts.address()
                + " answered with status 403: the session has ended, its app may not use the ticker, or too many"
                + " sockets are open; it tries again once there is a new session: log in");
        parts.sessions().after(refused);
        parts.listener().sessionGiven(number);
        if (refusals++ > 0) {
            pauseAfter(refusals);
        }
    }

    private void pauseAfter(int times) throws InterruptedException {
        parts.surroundings().pause().forNanos(delayAfter(times).toNanos());
    }

    private Duration delayAfter(int times) {
        return Duration.ofNanos(parts.jitter().delayNanos(times));
    }

    /// The server may count a connection that only vanishes for a while.
    private void sayGoodbye(WebSocket socket) throws InterruptedException {
        try {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").get(1, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException gone) {
            LOG.debug("socket {} of the ticker could not take its leave: {}", number,
                    gone.getClass().getSimpleName());
        }
    }
}
