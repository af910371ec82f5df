package io.alphapanda.zerodha.ticker;

import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.eventlog.testing.Waits;
import io.alphapanda.zerodha.Surroundings;
import io.alphapanda.zerodha.ticker.packet.Packet;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// A ticker whose time stands until it is told to pass, with everything written down that it says.
final class TestTicker implements TickerListener, OrderFrameListener, AutoCloseable {
    static final TickerSession SESSION = new TickerSession("key+1", "secret token&today");

    private static final int MANY = 1_000_000;

    final AtomicInteger sessionsAsked = new AtomicInteger();
    final TickerSessions sessions = new TickerSessions(sessionsAsked::incrementAndGet);
    final List<String> said = new CopyOnWriteArrayList<>();
    final List<String> orders = new CopyOnWriteArrayList<>();
    final List<Long> pausesNanos = new CopyOnWriteArrayList<>();
    final AtomicLong nanos = new AtomicLong(1_000_000_000);
    final AtomicInteger bells = new AtomicInteger();
    final AtomicInteger booksToRead = new AtomicInteger();
    final Semaphore mayListen = new Semaphore(MANY);
    final Surroundings surroundings;
    final Ticker ticker;

    TestTicker(TickerAddress address, TickerLimits limits) {
        sessions.give(SESSION);
        InstantSource clock = () -> Instant.ofEpochSecond(1_795_405_500).plusNanos(nanos.get());
        Pause pause = pausesNanos::add;
        surroundings = new Surroundings(clock, nanos::get, new SplittableRandom(7), pause);
        ticker = new Ticker(address, sessions, limits, this, this, surroundings);
    }

    TestTicker start() {
        ticker.start(bells::incrementAndGet);
        return this;
    }

    /// The socket that the server opened as number `number`, from 1, once the ticker has it too: what is sent while the HTTP
    /// client still reads for the upgrade is sometimes lost by it.
    ServedSocket opened(TickerServer server, int number) throws InterruptedException {
        ServedSocket socket = server.opened(number);
        Waits.until("socket " + number + " is connected",
                () -> said.stream().filter(text -> text.startsWith("connected")).count() >= number);
        return socket;
    }

    @Override
    public void orderChanged(String json) {
        mayListen.acquireUninterruptibly();
        orders.add(json);
    }

    @Override
    public void framesMayBeMissing() {
        booksToRead.incrementAndGet();
    }

    /// The last prices that wait, in paise, in the order of their turns.
    List<Long> taken() {
        List<Long> prices = new ArrayList<>();
        Packet packet = new Packet();
        while (ticker.take(packet) != Ticker.NOTHING) {
            prices.add(packet.lastPriceMicros() / 10_000);
        }
        return prices;
    }

    @Override
    public void connected(int socket, long micros, Set<Long> tokens) {
        said.add("connected " + socket + " " + tokens.size());
    }

    @Override
    public void lost(int socket, long sinceMicros, Set<Long> tokens, String why) {
        said.add("lost " + socket + " " + tokens.size() + " " + why);
    }

    @Override
    public void notConnected(int socket, String why) {
        said.add("not connected " + socket + " " + why);
    }

    @Override
    public void sessionRefused(int socket, String why) {
        said.add("refused " + socket + " " + why);
    }

    @Override
    public void sessionGiven(int socket) {
        said.add("given " + socket);
    }

    @Override
    public void told(int socket, String text) {
        said.add("told " + socket + " " + text);
    }

    @Override
    public void close() {
        mayListen.release(MANY);
        ticker.close();
    }
}
