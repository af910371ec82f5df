package io.alphapanda.kafka.client;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/// How to reach a server, and under which names.
///
/// @param bootstrapServers `host:port`, several separated by commas
/// @param clientId what the server's own logs and metrics call this process
/// @param groupPrefix stands before every consumer group and transactional id, as `alpha-panda`
/// @param namespace stands before every topic, group and transactional id; empty, unless several desks share a
///     server
/// @param clientProperties passed to every client as they are, over all others: security, for one
/// @param tuning how producers are tuned
/// @param limits waits and sizes
public record KafkaSettings(String bootstrapServers, String clientId, String groupPrefix, String namespace,
        Map<String, String> clientProperties, ProducerTuning tuning, KafkaLimits limits) {
    /// Copies the map.
    public KafkaSettings {
        clientProperties = Map.copyOf(clientProperties);
    }

    /// A server with everything else as it is by default.
    public static KafkaSettings at(String bootstrapServers) {
        return new KafkaSettings(bootstrapServers, "alpha-panda", "alpha-panda", "", Map.of(),
                ProducerTuning.NONE,
                KafkaLimits.STANDARD);
    }

    /// The same in another namespace.
    public KafkaSettings inNamespace(String other) {
        return new KafkaSettings(bootstrapServers, clientId, groupPrefix, other, clientProperties, tuning,
                limits);
    }

    /// The same with other limits.
    public KafkaSettings within(KafkaLimits other) {
        return new KafkaSettings(bootstrapServers, clientId, groupPrefix, namespace, clientProperties, tuning,
                other);
    }

    /// What a client that asks and alters needs.
    public Map<String, Object> admin() {
        Map<String, Object> properties = common();
        properties.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, millis(limits.answerWithin()));
        properties.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, millis(limits.answerWithin()));
        properties.putAll(clientProperties);
        return properties;
    }

    /// What a client needs that publishes for a service, outside transactions.
    public Map<String, Object> publisher(String service) {
        return producer(service, millis(limits.publishWithin()));
    }

    /// What a client needs that commits for a service.
    ///
    /// @param transactionalId who fences whom
    public Map<String, Object> committer(String service, String transactionalId) {
        Map<String, Object> properties = producer(service, millis(limits.commitWithin()));
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        properties.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, millis(limits.transactionTimeout()));
        // The server refuses a commit's offsets while it still marks the commit before as complete.
        properties.put(CommonClientConfigs.RETRY_BACKOFF_MS_CONFIG, millis(limits.retryAfter()));
        properties.putAll(clientProperties);
        return properties;
    }

    /// What a client needs that reads partitions of its own choice.
    ///
    /// @param fetchWait how long the server may hold back an empty answer
    public Map<String, Object> reader(Duration fetchWait) {
        Map<String, Object> properties = common();
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, limits.pollRecordsMax());
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, millis(fetchWait));
        properties.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(limits.answerWithin()));
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis(limits.answerWithin()));
        properties.putAll(clientProperties);
        return properties;
    }

    private Map<String, Object> producer(String service, int deliveryMillis) {
        Map<String, Object> properties = common();
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, limits.recordBytesMax());
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, deliveryMillis);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.min(deliveryMillis / 2, 30_000));
        // What is known of the topics stays known while the server is away: records wait in the buffer, and only a
        // full buffer blocks the publisher.
        properties.put(CommonClientConfigs.METADATA_RECOVERY_STRATEGY_CONFIG, "none");
        Map<String, String> tuned = tuning.propertiesOf(service);
        properties.putAll(tuned);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, deliveryMillis + longestWait(tuned));
        properties.putAll(clientProperties);
        return properties;
    }

    /// The client refuses to give a record less time than one request may take.
    private static int longestWait(Map<String, String> tuned) {
        return tuned.entrySet().stream()
                .filter(one -> one.getKey().equals(ProducerConfig.LINGER_MS_CONFIG)
                        || one.getKey().equals(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG))
                .mapToInt(one -> Integer.parseInt(one.getValue())).sum();
    }

    private Map<String, Object> common() {
        Map<String, Object> properties = new HashMap<>();
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
        return properties;
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
