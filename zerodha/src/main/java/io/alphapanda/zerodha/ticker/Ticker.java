package io.alphapanda.zerodha.ticker;

import io.alphapanda.zerodha.Surroundings;
import io.alphapanda.zerodha.ticker.packet.Mode;
import io.alphapanda.zerodha.ticker.packet.Packet;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The newest packet of each token that is watched, and every order frame, over as few sockets as the tokens need.
///
/// A socket that dies, falls silent or is closed is opened again, for as long as this is not closed, and asks for its tokens
/// in their modes anew. Whoever takes packets slowly gets the newest of each token and misses those between. Any thread may
/// call anything; one at a time takes.
public final class Ticker implements AutoCloseable {
    /// What [#take] gives when nothing waits.
    public static final long NOTHING = PacketMailbox.NOTHING;

    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);

    private final TickerLimits limits;
    private final SocketParts parts;
    private final Traffic traffic;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final List<SocketShare> shares = new ArrayList<>();
    private final List<SocketLoop> loops = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Map<Long, SocketShare> shareOf = new HashMap<>();
    private @Nullable Thread ordersThread;
    private boolean isStarted;
    private boolean isClosed;

    /// A ticker that has done nothing yet.
    ///
    /// @param orders takes order frames, which need no subscription
    public Ticker(TickerAddress address, TickerSessions sessions, TickerLimits limits,
            TickerListener listener,
            OrderFrameListener orders, Surroundings surroundings) {
        this.limits = limits;
        traffic = new Traffic(limits, orders);
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(executor)
                .connectTimeout(limits.connectMax()).followRedirects(HttpClient.Redirect.NEVER).build();
        parts = new SocketParts(address, sessions, limits, listener, surroundings, traffic, client,
                new FullJitter(limits.backoffBase(), limits.backoffMax(), surroundings.jitter()));
        shares.add(new SocketShare());
    }

    /// Watches these tokens too, or in another mode than before.
    ///
    /// @throws IllegalArgumentException if they are more than all sockets together may have; then none is added
    public synchronized void watch(Map<Long, Mode> tokens) {
        Set<Long> all = new HashSet<>(shareOf.keySet());
        all.addAll(tokens.keySet());
        if (all.size() > limits.allTokensMax()) {
            throw new IllegalArgumentException("the ticker can watch " + limits.allTokensMax()
                    + " instruments ("
                    + limits.socketsMax() + " sockets of " + limits.tokensMax() + "), and " + all.size()
                    + " were asked for; watch fewer, or poll the quotes of those that matter less");
        }
        for (int needed = Math.ceilDiv(all.size(), limits.tokensMax()); shares.size() < needed;) {
            addSocket();
        }
        traffic.packets.open(tokens.keySet());
        tokens.forEach((token, mode) -> shareFor(token).want(token, mode));
        loops.forEach(SocketLoop::ring);
    }

    /// The one that has it, or else the one that has the fewest.
    private SocketShare shareFor(Long token) {
        return shareOf.computeIfAbsent(token,
                _ -> shares.stream().min(Comparator.comparingInt(SocketShare::size)).orElseThrow());
    }

    private void addSocket() {
        SocketShare share = new SocketShare();
        shares.add(share);
        if (isStarted && !isClosed) {
            open(share);
        }
    }

    /// Watches these tokens no more.
    public synchronized void leave(Collection<Long> tokens) {
        for (Long token : tokens) {
            SocketShare share = shareOf.remove(token);
            if (share != null) {
                share.leave(token);
            }
        }
        traffic.packets.close(tokens);
        loops.forEach(SocketLoop::ring);
    }

    /// Opens the sockets, one at least, since order frames need no token.
    ///
    /// @param bell is run whenever there is something to take, on a thread that must not wait
    public synchronized void start(Runnable bell) {
        if (isStarted || isClosed) {
            throw new IllegalStateException("a ticker starts once, and not after its end; make another one");
        }
        isStarted = true;
        traffic.bell(bell);
        ordersThread = Thread.ofVirtual().name("ticker-orders").start(traffic.orders);
        shares.forEach(this::open);
    }

    private void open(SocketShare share) {
        int number = loops.size() + 1;
        SocketLoop loop = new SocketLoop(number, share, parts);
        loops.add(loop);
        threads.add(Thread.ofVirtual().name("ticker-" + number).start(loop));
    }

    /// Lays `view` over the packet that has waited longest, good until the next call. One thread at a time.
    ///
    /// @return when it was received, in microseconds of UTC; [#NOTHING] if none waits
    public long take(Packet view) {
        return traffic.take(view);
    }

    /// How many sockets the tokens need so far.
    public synchronized int sockets() {
        return shares.size();
    }

    /// What has passed through.
    public TickerCounts counts() {
        return traffic.counts();
    }

    /// Closes the sockets and opens none any more. Order frames that have come are still delivered.
    @Override
    public void close() {
        List<Thread> sockets;
        Thread orders;
        synchronized (this) {
            isClosed = true;
            sockets = List.copyOf(threads);
            orders = ordersThread;
        }
        sockets.forEach(Thread::interrupt);
        sockets.forEach(Ticker::await);
        traffic.orders.close();
        if (orders != null) {
            await(orders);
        }
        parts.client().shutdownNow();
        executor.shutdown();
    }

    private static void await(Thread thread) {
        try {
            if (!thread.join(STOP_PATIENCE)) {
                LOG.warn("{} has not ended within {} s; whoever listens to it takes too long",
                        thread.getName(),
                        STOP_PATIENCE.toSeconds());
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
