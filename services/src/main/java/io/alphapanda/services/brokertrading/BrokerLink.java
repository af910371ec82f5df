package io.alphapanda.services.brokertrading;

import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.eventlog.engine.Tap;
import io.alphapanda.eventlog.hosting.Backoff;
import io.alphapanda.eventlog.hosting.DeskPlan;
import io.alphapanda.eventlog.hosting.Door;
import io.alphapanda.eventlog.hosting.EdgeTarget;
import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.eventlog.hosting.Source;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The link of one life of an account's gateway to its broker: a way out for its intents, and a source of what the
/// broker says.
///
/// It belongs into the process that runs the gateway of the account and its live venue, and to the epoch that a
/// command has told them, or will tell before anything else: intents of any other epoch it leaves alone.
public final class BrokerLink {
    /// The source of everything that a link tells.
    public static final String SOURCE = "broker-link";

    private static final Logger LOG = LoggerFactory.getLogger(BrokerLink.class);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    private final Scope account;
    private final BrokerPort port;
    private final LinkLimits limits;
    private final LongSupplier tickerNanos;
    private final RandomGenerator jitter;
    private final SendWindows windows;
    private final OrderDirectory directory;
    private final Lanes lanes;
    private final IntentSender sender;
    private final CompletableFuture<Door> door = new CompletableFuture<>();
    private volatile Optional<ReadingLoop> loop = Optional.empty();
    private final Reading reading = new Reading();

    /// A link that has done nothing yet.
    ///
    /// @param epoch which life of the gateway this is; no other process ever has the same
    /// @param position of the log at which this life begins: what was written before is not delivered
    /// @param tickerNanos a clock that only runs forward, also while the process is paused
    /// @param jitter spreads what is tried again
    public BrokerLink(Scope account, long epoch, long position, BrokerPort port, LinkLimits limits,
            LongSupplier tickerNanos, RandomGenerator jitter) {
        this.account = account;
        this.port = port;
        this.limits = limits;
        this.tickerNanos = tickerNanos;
        this.jitter = jitter;
        windows = new SendWindows(account, limits.sendWindow(), tickerNanos);
        directory = new OrderDirectory(tickerNanos);
        lanes = new Lanes(Executors.newVirtualThreadPerTaskExecutor(), limits.requestsMax());
        sender = new IntentSender(epoch, port, windows, directory,
                new Amender(port, directory, backoff(), Pause.real(), limits.cancelTriesMax()), lanes,
                this::tell, () -> loop.ifPresent(ReadingLoop::changed), position);
    }

    private Backoff backoff() {
        return new Backoff(limits.retryDelayBase(), limits.retryDelayMax(), jitter);
    }

    private void tell(String key, Event event) throws InterruptedException {
        try {
            door.get().admit(SOURCE, account, key, event);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("the door of a desk is given, and never fails", broken);
        }
    }

    /// Puts the link into a desk that is planned: a tap, an edge and a source.
    public void joins(DeskPlan plan) {
        plan.tap(tap()).edge("broker-sender-" + account, edge(), topics(account)).source(source());
    }

    /// What must see every event of the engine that runs the gateway: it opens the windows for sending.
    public Tap tap() {
        return windows;
    }

    /// Where the durable events of [#topics] go.
    public EdgeTarget edge() {
        return sender;
    }

    /// What reads the broker's book.
    public Source source() {
        return reading;
    }

    /// What the edge of an account's link has to be told.
    public static Subscription[] topics(Scope account) {
        return new Subscription[]{new Subscription(Topic.ORDERS_SUBMITTED, account),
            new Subscription(Topic.ORDERS_AMENDMENTS, account),
            new Subscription(Topic.ORDERS_IN_DOUBT, account)};
    }

    /// Reads, and listens, for as long as the desk lives; at its end nothing more is sent, and requests under way may finish.
    private final class Reading implements Source {
        private volatile Listening listening = Listening.TO_NOTHING;

        @Override
        public String name() {
            return "broker-reader-" + account;
        }

        @Override
        public void start(Door admitting) {
            ReadingLoop begun = new ReadingLoop(account,
                    new BookReader(account, port, directory, BrokerLink.this::tell, limits.quietReadsMax()),
                    admitting, new ReadPace(limits, backoff()), tickerNanos);
            door.complete(admitting);
            loop = Optional.of(begun);
            Thread.ofPlatform().name(name()).daemon().start(begun);
            listening = port.listen(begun::changed);
        }

        @Override
        public void stop() {
            sender.stop();
            loop.ifPresent(ReadingLoop::stop);
            listening.close();
            try {
                if (!lanes.awaitIdle(STOP_PATIENCE.toNanos())) {
                    LOG.warn(
                            "requests to the broker of {} are still under way; the next life asks what became of"
                                    + " them",
                            account);
                }
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
