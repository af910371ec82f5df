package io.alphapanda.kafka.client;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerConfig;

/// What may be tuned about a producer, by the name that `PRODUCER_TUNING` uses.
enum TuningKey {
    /// How long a record waits for others to travel with.
    LINGER_MS("linger_ms", ProducerConfig.LINGER_MS_CONFIG, 0, 1_000),
    /// How batches are compressed.
    COMPRESSION_TYPE("compression_type", ProducerConfig.COMPRESSION_TYPE_CONFIG, "none gzip snappy lz4 zstd"),
    /// The size of a batch in bytes.
    BATCH_SIZE("batch_size", ProducerConfig.BATCH_SIZE_CONFIG, 0, 16 << 20),
    /// How long one request may take before it is sent again.
    REQUEST_TIMEOUT_MS("request_timeout_ms", ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 100, 60_000),
    /// Requests under way at once; above five the order of records would no longer be kept.
    MAX_IN_FLIGHT_REQUESTS("max_in_flight_requests", ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1, 5);

    private final String written;
    private final String property;
    private final String choices;
    private final int least;
    private final int most;

    TuningKey(String written, String property, int least, int most) {
        this.written = written;
        this.property = property;
        this.choices = "";
        this.least = least;
        this.most = most;
    }

    TuningKey(String written, String property, String choices) {
        this.written = written;
        this.property = property;
        this.choices = choices;
        this.least = 0;
        this.most = 0;
    }

    /// The key of this name, if there is one.
    static Optional<TuningKey> named(String written) {
        return Arrays.stream(values()).filter(key -> key.written.equals(written)).findFirst();
    }

    /// All names there are.
    static List<String> names() {
        return Arrays.stream(values()).map(key -> key.written).toList();
    }

    /// What is wrong with a value; empty = nothing.
    Optional<String> mistake(String value) {
        return admits(value) ? Optional.empty() : Optional.of("'" + value + "' is not " + admitted());
    }

    /// The client's own name of it.
    String property() {
        return property;
    }

    private boolean admits(String value) {
        if (!choices.isEmpty()) {
            return List.of(choices.split(" ", -1)).contains(value);
        }
        try {
            int number = Integer.parseInt(value);
            return number >= least && number <= most;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    private String admitted() {
        return choices.isEmpty() ? "a whole number from " + least + " to " + most : "one of " + choices.replace(" ", ", ");
    }

    @Override
    public String toString() {
        return written;
    }
}
