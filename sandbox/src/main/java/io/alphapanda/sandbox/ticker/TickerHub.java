package io.alphapanda.sandbox.ticker;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.alphapanda.sandbox.faults.FaultPanel;
import io.alphapanda.sandbox.wire.Json;
import io.alphapanda.sandbox.wire.KiteError;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All sockets: who may open one, who hears of whose orders, and the pulse that serves them. Safe from any thread.
public final class TickerHub implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TickerHub.class);
    private static final ObjectMapper MAPPER = Json.mapper();

    private final QuoteFeed feed;
    private final TickerLimits limits;
    private final FaultPanel faults;
    private final LongSupplier nanos;
    private final Set<Seat> seats = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> taken = new ConcurrentHashMap<>();
    private final ScheduledFuture<?> pulses;

    /// A hub that pulses on `timer` until it is closed.
    ///
    /// @param nanos a clock that only goes forward
    public TickerHub(QuoteFeed feed, TickerLimits limits, FaultPanel faults, LongSupplier nanos,
            ScheduledExecutorService timer) {
        this.feed = feed;
        this.limits = limits;
        this.faults = faults;
        this.nanos = nanos;
        long millis = limits.coalescing().toMillis();
        pulses = timer.scheduleWithFixedDelay(this::pulse, millis, millis, TimeUnit.MILLISECONDS);
    }

    /// Refuses where an app has as many sockets as it may.
    ///
    /// @throws KiteError with the status of the limits
    public void requirePlace(String apiKey) {
        if (places(apiKey).get() >= limits.socketsMax()) {
            throw oneTooMany();
        }
    }

    /// A socket has opened.
    ///
    /// @throws KiteError if the app's last place was taken meanwhile
    public Seat open(String apiKey, String userId, FrameSink sink) {
        if (places(apiKey).incrementAndGet() > limits.socketsMax()) {
            places(apiKey).decrementAndGet();
            throw oneTooMany();
        }
        Seat seat = new Seat(apiKey, userId,
                new TickerSocket(sink, feed::newest, limits, faults, nanos.getAsLong()));
        seats.add(seat);
        return seat;
    }

    private AtomicInteger places(String apiKey) {
        return taken.computeIfAbsent(apiKey, _ -> new AtomicInteger());
    }

    private KiteError oneTooMany() {
        return new KiteError(limits.statusOfOneTooMany(), "NetworkException", "Too many connections: "
                + limits.socketsMax() + " are open for this api_key, and more are not allowed."
                + " Close one first.");
    }

    /// Says something to every socket of an account, whichever app opened it.
    ///
    /// @param textOf what is said to an app's sockets, by its key
    public void say(String userId, Function<String, String> textOf) {
        for (Seat seat : seats) {
            if (seat.userId.equals(userId)) {
                seat.socket.say(textOf.apply(seat.apiKey));
            }
        }
    }

    /// How each socket fares, with its app and account.
    public List<OpenSocket> sockets() {
        return seats.stream().map(seat -> new OpenSocket(seat.apiKey, seat.userId, seat.socket.state()))
                .toList();
    }

    /// Closes every socket and stops the pulse.
    @Override
    public void close() {
        pulses.cancel(false);
        seats.forEach(seat -> seat.socket.close("the sandbox stops"));
    }

    private void pulse() {
        long now = nanos.getAsLong();
        for (Seat seat : seats) {
            try {
                seat.socket.pulse(now);
            } catch (RuntimeException broken) {
                LOG.warn("a socket of {} failed and is closed", seat.userId, broken);
                seat.socket.close("the sandbox failed");
            }
        }
    }

    /// One socket, its app and its account.
    public record OpenSocket(String apiKey, String userId, SocketState state) {}

    /// A socket's place at the hub.
    public final class Seat {
        private final String apiKey;
        private final String userId;
        private final TickerSocket socket;

        private Seat(String apiKey, String userId, TickerSocket socket) {
            this.apiKey = apiKey;
            this.userId = userId;
            this.socket = socket;
        }

        /// A text frame has come; what cannot be read, or asks too much, is answered with an error frame.
        public void hear(String frame) {
            try {
                TickerCommand command = TickerCommand.parse(MAPPER, frame);
                feed.want(new HashSet<>(command.tokens()));
                socket.accept(command);
            } catch (IllegalArgumentException refused) {
                socket.say(error(String.valueOf(refused.getMessage())));
            }
        }

        /// The connection has ended.
        public void leave() {
            socket.closed();
            if (seats.remove(this)) {
                places(apiKey).decrementAndGet();
            }
        }
    }

    private static String error(String sentence) {
        return Json.print(Json.object().put("type", "error").put("data", sentence));
    }
}
