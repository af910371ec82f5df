package io.alphapanda.benchmarks.server;

import io.alphapanda.benchmarks.ticks.TickDesk;
import io.alphapanda.eventlog.shared.TopicStore;
import io.alphapanda.kafka.client.KafkaSettings;
import io.alphapanda.kafka.client.ProducerTuning;
import io.alphapanda.kafka.store.KafkaTopicStore;
import io.alphapanda.kafka.testing.RealKafka;
import io.alphapanda.kafka.topics.ClusterTerms;
import io.alphapanda.kafka.topics.TopicBootstrap;
import io.alphapanda.kafka.topics.TopicPlan;
import io.alphapanda.redis.server.RedisAddress;
import io.alphapanda.redis.stream.RedisSettings;
import io.alphapanda.redis.stream.RedisTopicBootstrap;
import io.alphapanda.redis.stream.RedisTopicStore;
import io.alphapanda.redis.testing.RealRedis;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// The servers that a desk's log may be on.
public enum ServerKind {
    /// Kafka, one broker, started as its users start it, and producers as the client has them.
    KAFKA(Map.of()),
    /// The same, and producers tuned for many small records.
    KAFKA_TUNED(Map.of("linger.ms", "2", "compression.type", "lz4", "batch.size", "131072")),
    /// Redis, which forces every write to the disk before it answers.
    REDIS(Map.of()) {
        @Override
        StartedServer start() {
            RealRedis redis = RealRedis.start();
            return new StartedServer(this, redis.url(), redis::close);
        }

        @Override
        void makeTopics(String address, String namespace) {
            new RedisTopicBootstrap(settings(address, namespace))
                    .run(RedisTopicBootstrap.plan(List.of(TickDesk.ACCOUNT)), false);
        }

        @Override
        TopicStore open(String address, String namespace, String service) {
            return RedisTopicStore.open(settings(address, namespace), System::nanoTime);
        }

        @Override
        BareClient bare(String address, String namespace) {
            return new BareRedis(URI.create(address), namespace);
        }

        private static RedisSettings settings(String address, String namespace) {
            return new RedisSettings(RedisAddress.parse(address), namespace);
        }
    };

    @SuppressWarnings("ImmutableEnumChecker") // Only ever a Map.of, which cannot change.
    private final Map<String, String> clientProperties;

    ServerKind(Map<String, String> clientProperties) {
        this.clientProperties = clientProperties;
    }

    /// Starts one of its own.
    StartedServer start() {
        RealKafka kafka = RealKafka.start(RealKafka.Speed.FULL);
        return new StartedServer(this, kafka.bootstrapServers(), kafka::close);
    }

    /// Makes all topics of a desk, with the partitions of the registry, as `topics bootstrap` does.
    void makeTopics(String address, String namespace) {
        KafkaSettings settings = kafka(address, namespace);
        TopicPlan plan = TopicPlan.of(List.of(TickDesk.ACCOUNT), new ClusterTerms(false, 1, 1, false),
                settings.limits().recordBytesMax());
        try (TopicBootstrap bootstrap = TopicBootstrap.connect(settings, System::nanoTime)) {
            bootstrap.bring(plan, _ -> {});
        }
    }

    /// A desk's connection.
    TopicStore open(String address, String namespace, String service) {
        return KafkaTopicStore.open(kafka(address, namespace), service, System::nanoTime);
    }

    /// The client as it is, without a desk.
    BareClient bare(String address, String namespace) {
        return new BareKafka(kafka(address, namespace));
    }

    private KafkaSettings kafka(String address, String namespace) {
        KafkaSettings plain = KafkaSettings.at(address);
        return new KafkaSettings(address, plain.clientId(), plain.groupPrefix(), namespace + ".",
                clientProperties, ProducerTuning.NONE, plain.limits());
    }
}
