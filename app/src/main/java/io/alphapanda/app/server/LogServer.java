package io.alphapanda.app.server;

import io.alphapanda.app.config.DeskConfiguration;
import io.alphapanda.app.config.key.KafkaKeys;
import io.alphapanda.app.config.key.RedisKeys;
import io.alphapanda.app.schemas.DeskCodec;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.eventlog.codec.RecordCodec;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.shared.TopicScan;
import io.alphapanda.eventlog.shared.TopicStore;
import io.alphapanda.kafka.client.KafkaSettings;
import io.alphapanda.kafka.store.KafkaTopicStore;
import io.alphapanda.redis.server.RedisDurability;
import io.alphapanda.redis.server.RedisLine;
import io.alphapanda.redis.stream.RedisSettings;
import io.alphapanda.redis.stream.RedisTopicStore;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;

/// A connection to the server that a desk's log is kept on.
public final class LogServer implements AutoCloseable {
    private static final Duration LOOK_PATIENCE = Duration.ofMillis(500);
    /// Enough offsets of Kafka for a moment's records, and of Redis, which counts in milliseconds, for a minute.
    private static final long KAFKA_BACK = 200;
    private static final long REDIS_BACK = 60_000L << 20;
    private final TopicStore store;
    private final DeskCodec codec;
    private final String instance;
    private final LogPlace place;
    private final Optional<String> promise;
    private final long recently;

    private LogServer(TopicStore store, DeskCodec codec, LogPlace place, Optional<String> promise,
            long recently) {
        this.store = store;
        this.codec = codec;
        this.place = place;
        this.promise = promise;
        this.recently = recently;
        instance = host() + "/" + ProcessHandle.current().pid();
    }

    /// Connects.
    ///
    /// @param service whose tuning holds for what is published
    /// @throws LogFailure if the server does not answer, or would lose orders
    /// @throws IllegalArgumentException if the log is kept in a folder
    public static LogServer open(DeskConfiguration desk, String service) {
        DeskCodec codec = DeskCodec.of(desk.records());
        return switch (desk.eventLog().store()) {
            case KAFKA -> {
                KafkaSettings client = desk.kafka().client();
                yield new LogServer(KafkaTopicStore.open(client, service, System::nanoTime), codec,
                        new LogPlace("Kafka at " + client.bootstrapServers(), client.namespace(),
                                KafkaKeys.NAMESPACE.name()),
                        Optional.empty(), KAFKA_BACK);
            }
            case REDIS -> {
                RedisDurability durability = durability(desk.redis());
                yield new LogServer(RedisTopicStore.open(desk.redis(), System::nanoTime), codec,
                        new LogPlace("Redis at " + desk.redis().address(), desk.redis().namespace(),
                                RedisKeys.NAMESPACE.name()),
                        Optional.of(durability.sentence()), REDIS_BACK);
            }
            case FILE -> throw new IllegalArgumentException("the log of this desk is kept in the folder "
                    + desk.eventLog().folder() + ", which one process has for itself; set LOG__STORE=kafka or"
                    + " LOG__STORE=redis, or use --store, for a log that processes share");
        };
    }

    private static RedisDurability durability(RedisSettings settings) {
        try (RedisLine line = settings.newLine()) {
            return RedisDurability.of(line, true);
        }
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    /// Its topics.
    public TopicStore store() {
        return store;
    }

    /// What its records are written and read by.
    public RecordCodec codec() {
        return codec.codec();
    }

    /// This process, as `host/pid`.
    public String instance() {
        return instance;
    }

    /// What it is and where, without any secret.
    public String shown() {
        return place.server();
    }

    /// Whether the desk lives on it whole or in parts.
    public WholeOrParts wholeOrParts() {
        return new WholeOrParts(store, place);
    }

    /// What it promises about losses, if that depends on how it is set up.
    public Optional<String> promise() {
        return promise;
    }

    /// Looks through its topics. Closing the scan closes the server's topics too.
    public TopicScan scan() {
        return new TopicScan(store, codec(), instance, LOOK_PATIENCE);
    }

    /// How far before the end of a partition its records of the last moments begin, in offsets.
    public long recently() {
        return recently;
    }

    /// The newest moment that the market's clock has told, in microseconds of UTC; 0 if it has told none.
    ///
    /// What an operator says bears this time, so that no command pushes time ahead of the market.
    public long marketMicros() {
        long[] newest = {0};
        scan().readNewest(Topic.CLOCK.nameIn(Scope.SHARED), recently,
                (Envelope event) -> newest[0] = Math.max(newest[0], event.occurredAtMicros()));
        return newest[0];
    }

    @Override
    public void close() {
        store.close();
        codec.close();
    }
}
