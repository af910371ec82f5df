package io.alphapanda.app.parts;

import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.eventlog.shared.TopicStore;
import io.alphapanda.kafka.client.KafkaSettings;
import io.alphapanda.kafka.store.KafkaTopicStore;
import io.alphapanda.kafka.testing.Namespaces;
import io.alphapanda.kafka.testing.RealKafka;
import io.alphapanda.redis.server.RedisAddress;
import io.alphapanda.redis.stream.RedisSettings;
import io.alphapanda.redis.stream.RedisTopicBootstrap;
import io.alphapanda.redis.stream.RedisTopicStore;
import io.alphapanda.redis.stream.TopicShape;
import io.alphapanda.redis.testing.RealRedis;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The log servers that a desk may stand on, each as a test starts and reaches it.
public enum ServerKind {
    /// A broker.
    KAFKA {
        @Override
        public ServerSpot begin(List<Scope> accounts) {
            return begin(RealKafka.shared(), accounts);
        }

        @Override
        MortalServer start(List<Scope> accounts) {
            RealKafka own = RealKafka.start();
            return new MortalServer(begin(own, accounts), own::kill, own::restart, own::close);
        }

        private ServerSpot begin(RealKafka kafka, List<Scope> accounts) {
            KafkaSettings settings = Namespaces.fresh(kafka);
            Map<String, Integer> partitions = new TreeMap<>();
            topics(accounts).forEach((name, topic) -> partitions.put(name, PARTITIONS));
            try {
                Namespaces.make(settings, partitions);
            } catch (Exception refused) {
                throw new IllegalStateException("the broker makes no topics", refused);
            }
            return new ServerSpot(this, settings.bootstrapServers(), settings.namespace());
        }

        @Override
        TopicStore open(String address, String namespace, String service) {
            return KafkaTopicStore.open(KafkaSettings.at(address).inNamespace(namespace), service,
                    System::nanoTime);
        }
    },
    /// A Redis.
    REDIS {
        @Override
        public ServerSpot begin(List<Scope> accounts) {
            return begin(RealRedis.shared(), accounts);
        }

        @Override
        MortalServer start(List<Scope> accounts) {
            RealRedis own = RealRedis.start();
            return new MortalServer(begin(own, accounts), own::kill, own::restart, own::close);
        }

        private ServerSpot begin(RealRedis redis, List<Scope> accounts) {
            String namespace = RealRedis.freshNamespace();
            String url = redis.url();
            Map<String, TopicShape> shapes = new TreeMap<>();
            topics(accounts).forEach((name, topic) -> shapes.put(name,
                    new TopicShape(PARTITIONS, topic.retention())));
            new RedisTopicBootstrap(new RedisSettings(RedisAddress.parse(url), namespace)).run(shapes, false);
            return new ServerSpot(this, url, namespace);
        }

        @Override
        TopicStore open(String address, String namespace, String service) {
            return RedisTopicStore.open(new RedisSettings(RedisAddress.parse(address), namespace), System::nanoTime);
        }
    };

    private static final int PARTITIONS = 2;

    /// A place of its own on the shared server, with every topic of a desk.
    public abstract ServerSpot begin(List<Scope> accounts);

    /// A server of its own, that may be killed.
    abstract MortalServer start(List<Scope> accounts);

    /// A connection, from any process.
    abstract TopicStore open(String address, String namespace, String service);

    /// Every topic of a desk, by its full name.
    static Map<String, Topic> topics(List<Scope> accounts) {
        Map<String, Topic> topics = new TreeMap<>();
        for (Topic topic : Topic.values()) {
            switch (topic.owner()) {
                case MARKET -> add(topic, Scope.SHARED, topics);
                case SYSTEM -> add(topic, Scope.SYSTEM, topics);
                case ACCOUNT -> accounts.forEach(account -> add(topic, account, topics));
            }
        }
        return topics;
    }

    private static void add(Topic topic, Scope scope, Map<String, Topic> topics) {
        new Subscription(topic, scope).topicNames().forEach(name -> topics.put(name, topic));
    }
}
