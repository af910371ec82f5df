package io.alphapanda.app.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventId;
import io.alphapanda.eventlog.codec.JsonRecords;
import io.alphapanda.eventlog.codec.RecordCodec;
import io.alphapanda.eventlog.engine.Engine;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.log.Place;
import io.alphapanda.eventlog.log.WriterMode;
import io.alphapanda.eventlog.shared.Fenced;
import io.alphapanda.eventlog.shared.SharedEventLog;
import io.alphapanda.eventlog.shared.SharedLogLimits;
import io.alphapanda.eventlog.shared.StoredRecord;
import io.alphapanda.eventlog.shared.TopicStore;
import io.alphapanda.eventlog.testing.MemoryServer;
import io.alphapanda.eventlog.testing.MemoryTopicStore;
import io.alphapanda.eventlog.testing.MortalStore;

/// A shared log whose process dies at a commit, before or after the server has it, or with the server, or is only taken
/// for dead: then it wakes when the next life has begun, and tries to go on.
///
/// The market is another part's: it stands on the server before the first life begins, and each life takes it from
/// where the log says that the last one was. What the operator says each life publishes itself.
public final class MortalSharedLog implements MortalLog {
    private static final RecordCodec CODEC = new JsonRecords();
    private static final String MARKET = "market-feed";
    private static final int OPERATIONS_MAX = 120;
    private static final int COMMITS_MAX = 30;

    private final Supplier<TopicStore> connect;
    private final Optional<MemoryServer> server;
    private final String part;
    private final WriterMode mode;
    private final SharedLogLimits limits;
    private final Map<EventId, Place> market = new HashMap<>();
    private final List<Life> past = new ArrayList<>();
    private Optional<Life> life = Optional.empty();
    private Map<Partition, Long> takenUpTo = Map.of();
    private int dieAt = Integer.MAX_VALUE;
    private boolean isAfter;
    private int lives;
    private int fenced;

    /// One process of the part.
    private record Life(TopicStore connection, MortalStore store, Optional<SharedEventLog> log) {}

    /// A log of one part, on any server.
    ///
    /// @param connect a new connection, as each process makes its own
    public MortalSharedLog(Supplier<TopicStore> connect, String part, WriterMode mode,
            SharedLogLimits limits) {
        this(connect, Optional.empty(), part, mode, limits);
    }

    /// A log on a server in memory, which may die too, shows commits piecemeal, or keeps only the newest states, as the
    /// seed says.
    public static MortalSharedLog inMemory(long seed, SplittableRandom random) {
        return inMemory(seed, random, store -> store);
    }

    /// The same with a bug planted in each connection.
    static MortalSharedLog inMemory(long seed, SplittableRandom random, UnaryOperator<TopicStore> plant) {
        MemoryServer server = new MemoryServer(random.nextInt(1, 4), random.nextInt(4) == 0, seed);
        if (random.nextBoolean()) {
            server.compact("system.snapshots");
        }
        return new MortalSharedLog(() -> plant.apply(new MemoryTopicStore(server)), Optional.of(server),
                "desk:all",
                random.nextInt(4) == 0 ? WriterMode.THREAD : WriterMode.CALLER,
                new SharedLogLimits(random.nextInt(2, 60), Duration.ofMillis(1), Duration.ofMillis(5), 200,
                        1 << random.nextInt(7, 13),
                        Duration.ofSeconds(1)));
    }

    private MortalSharedLog(Supplier<TopicStore> connect, Optional<MemoryServer> server, String part,
            WriterMode mode, SharedLogLimits limits) {
        this.connect = connect;
        this.server = server;
        this.part = part;
        this.mode = mode;
        this.limits = limits;
    }

    /// How many lives were begun.
    public int lives() {
        return lives;
    }

    /// How many lives that were taken for dead tried to commit something more, and could not.
    public int fenced() {
        return fenced;
    }

    @Override
    public void prepare(List<Envelope> inputs) {
        try (TopicStore feed = connect.get()) {
            Map<EventId, CompletableFuture<Place>> coming = new LinkedHashMap<>();
            inputs.stream().filter(MortalSharedLog::isMarket).forEach(event -> {
                String topic = event.topicName();
                coming.put(event.id(),
                        feed.publish(new StoredRecord(topic, event.key(), CODEC.encode(topic, event),
                                Optional.empty(), "feed/1")));
            });
            coming.forEach((id, place) -> market.put(id, place.join()));
        }
    }

    private static boolean isMarket(Envelope event) {
        return event.source().equals(MARKET);
    }

    @Override
    public void condemn(SplittableRandom random) {
        if (server.isPresent() && random.nextInt(3) == 0) {
            server.get().dieAfter(random.nextInt(1, OPERATIONS_MAX));
            return;
        }
        dieAt = random.nextInt(1, COMMITS_MAX);
        isAfter = random.nextBoolean();
    }

    @Override
    public EventLog open() {
        lives++;
        TopicStore connection = connect.get();
        MortalStore store = new MortalStore(connection);
        store.dieAt(dieAt, isAfter);
        life = Optional.of(new Life(connection, store, Optional.empty()));
        SharedEventLog log = SharedEventLog.open(store, CODEC, part, "life/" + lives, mode, limits);
        life = Optional.of(new Life(connection, store, Optional.of(log)));
        takenUpTo = log.takenUpTo();
        wakeThePast();
        return log;
    }

    /// Whoever was taken for dead goes on as if nothing had happened.
    private void wakeThePast() {
        past.forEach(dead -> {
            try {
                dead.log.ifPresent(SharedEventLog::close);
            } catch (Fenced late) {
                fenced++;
            } catch (LogFailure dying) {
                // Its end is what the schedule ordered.
            }
            dead.connection.close();
        });
        past.clear();
    }

    @Override
    public boolean feed(Engine engine, Envelope input) {
        Place place = market.get(input.id());
        if (place == null) {
            return engine.feed(input);
        }
        // As if it were said in a commit: the engine then trusts that it stands there once, and so must we.
        return place.offset() >= takenUpTo.getOrDefault(place.partition(), 0L)
                && engine.take(input, place, true);
    }

    @Override
    public void force() {
        SharedEventLog log = life.flatMap(Life::log).orElseThrow();
        log.awaitDurable(log.endPosition());
    }

    @Override
    public boolean isItsEnd(RuntimeException failure) {
        return failure instanceof LogFailure && (life.filter(now -> now.store.isDead()).isPresent()
                || server.filter(MemoryServer::isDown).isPresent());
    }

    @Override
    public void bury(SplittableRandom random) {
        life.ifPresent(past::add);
        life = Optional.empty();
        dieAt = Integer.MAX_VALUE;
        server.ifPresent(MemoryServer::revive);
    }

    @Override
    public void close() {
        life.ifPresent(past::add);
        wakeThePast();
    }
}
