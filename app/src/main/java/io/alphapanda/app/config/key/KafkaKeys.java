package io.alphapanda.app.config.key;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The keys of a log on Kafka or Redpanda, spelled as the seed systems spell them.
public final class KafkaKeys {
    /// Where the server is.
    public static final Key<String> BOOTSTRAP_SERVERS = new Key<>("REDPANDA__BOOTSTRAP_SERVERS", "localhost:9092",
            addresses(), "Where Kafka or Redpanda is; several brokers with commas between them.");
    /// What the server calls a process.
    public static final Key<String> CLIENT_ID = new Key<>("REDPANDA__CLIENT_ID", "alpha-panda", name(),
            "What the server's own logs and metrics call this process.");
    /// What groups begin with.
    public static final Key<String> GROUP_ID_PREFIX = new Key<>("REDPANDA__GROUP_ID_PREFIX", "alpha-panda", name(),
            "What consumer groups and transactional ids begin with: `alpha-panda.risk-manager.signals`.");
    /// What everything begins with.
    public static final Key<Optional<String>> NAMESPACE = new Key<>("REDPANDA__NAMESPACE", ValueKind.NONE,
            name().orNone(), "Stands with a dot before every topic, group and id, where several desks share a server.");
    /// What else clients are told.
    public static final Key<Optional<Path>> CLIENT_PROPERTIES = new Key<>("REDPANDA__CLIENT_PROPERTIES",
            ValueKind.NONE, Kinds.path().orNone(),
            "A properties file of the Kafka client for what has no key here, as `security.protocol`.");
    /// How producers are tuned.
    public static final Key<String> PRODUCER_TUNING = new Key<>("PRODUCER_TUNING", "{}",
            new ValueKind<>("a JSON object of profiles", "{\"default\": {\"linger_ms\": 2}}", Reading::nonBlank),
            "Producers of a service, over those of the profile `default`: `linger_ms`, `compression_type`,"
                    + " `batch_size`, `request_timeout_ms`, `max_in_flight_requests`; the rest is as the client has it.");

    /// What the topics are for.
    public static final Key<Environment> ENVIRONMENT = new Key<>("SETTINGS__ENVIRONMENT", "development",
            Kinds.choice(Environment.class),
            "What topics are made for: in production every record is kept on up to three brokers, never on one.");
    /// How many brokers there are.
    public static final Key<Optional<Long>> BROKER_COUNT = new Key<>("REDPANDA_BROKER_COUNT", ValueKind.NONE,
            Kinds.whole(1, 1000).orNone(), "How many brokers topics are made for; none asks the server.");
    /// By how much there are more partitions.
    public static final Key<Double> PARTITIONS_MULTIPLIER = new Key<>("TOPIC_PARTITIONS_MULTIPLIER", "1",
            Kinds.decimal(0, 1000, "1.5"),
            "By how much topics get more partitions than in the registry, rounded up; below 0.1 counts as 0.1.");
    /// Whether all dead letters are sized.
    public static final Key<Boolean> DLQ_FOR_ALL = new Key<>("CREATE_DLQ_FOR_ALL", "false", Kinds.flag(),
            "Whether the dead letters of every topic get half of its partitions; otherwise those of ticks, raw signals"
                    + " and fills do, and the others get one.");

    static final List<Key<?>> ALL = List.of(BOOTSTRAP_SERVERS, CLIENT_ID, GROUP_ID_PREFIX, NAMESPACE,
            CLIENT_PROPERTIES, PRODUCER_TUNING, ENVIRONMENT, BROKER_COUNT, PARTITIONS_MULTIPLIER, DLQ_FOR_ALL);

    private KafkaKeys() {}

    /// What a server is for.
    public enum Environment {
        /// Trying things out.
        DEVELOPMENT,
        /// Tests.
        TESTING,
        /// A rehearsal of production.
        STAGING,
        /// Orders that matter.
        PRODUCTION
    }

    private static ValueKind<String> addresses() {
        return new ValueKind<>("host:port, with commas between several", "redpanda-0:9092,redpanda-1:9092",
                text -> Reading.matching(text, "[^\\s:,]+:[0-9]{1,5}(,[^\\s:,]+:[0-9]{1,5})*"));
    }

    private static ValueKind<String> name() {
        return new ValueKind<>("1 to 64 letters, digits, dots, hyphens and underscores", "alpha-panda",
                text -> Reading.matching(text, "[A-Za-z0-9._-]{1,64}"));
    }

    /// A method of the class itself could not be named above its place.
    private static final class Reading {
        private static String nonBlank(String text) {
            return matching(text, "(?s).*\\S.*");
        }

        private static String matching(String text, String pattern) {
            if (!text.matches(pattern)) {
                throw new IllegalArgumentException(text);
            }
            return text;
        }
    }
}
