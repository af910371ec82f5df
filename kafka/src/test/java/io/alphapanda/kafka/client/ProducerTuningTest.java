package io.alphapanda.kafka.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class ProducerTuningTest {
    private static final Set<String> SERVICES = Set.of("market-feed", "risk-manager");

    @Test
    void a_service_has_its_own_settings_over_those_of_the_default_profile() {
        ProducerTuning tuning = accepted("""
                {"default": {"linger_ms": 7, "max_in_flight_requests": 3},
                 "market_feed": {"linger_ms": 2, "compression_type": "zstd", "batch_size": 65536,
                                 "request_timeout_ms": 20000}}""");
        assertThat(tuning.propertiesOf("market-feed"))
                .isEqualTo(Map.of("linger.ms", "2", "compression.type", "zstd",
                        "batch.size", "65536", "request.timeout.ms", "20000",
                        "max.in.flight.requests.per.connection", "3"));
        assertThat(tuning.propertiesOf("risk-manager"))
                .isEqualTo(Map.of("linger.ms", "7", "max.in.flight.requests.per.connection", "3"));
    }

    @Test
    void what_nobody_tunes_is_as_the_library_has_it() {
        assertThat(accepted("{}").propertiesOf("market-feed")).isEmpty();
        ProducerConfig untouched = new ProducerConfig(
                Map.of("bootstrap.servers", "localhost:9092", "key.serializer",
                        ByteArraySerializer.class, "value.serializer", ByteArraySerializer.class));
        ProducerConfig ours = config(KafkaSettings.at("localhost:9092").publisher("market-feed"));
        for (String property : List.of("linger.ms", "compression.type", "batch.size",
                "max.in.flight.requests.per.connection", "request.timeout.ms")) {
            assertThat(ours.values().get(property)).as(property).isEqualTo(untouched.values().get(property));
        }
    }

    @Test
    void every_producer_waits_for_all_replicas_and_is_idempotent_whatever_is_tuned() {
        ProducerTuning tuning = accepted("""
                {"default": {"linger_ms": 1000, "compression_type": "snappy", "batch_size": 0,
                             "request_timeout_ms": 60000, "max_in_flight_requests": 5}}""");
        KafkaSettings settings = tuned(tuning);
        for (Map<String, Object> properties : List.of(settings.publisher("market-feed"),
                settings.committer("risk-manager", "id"))) {
            ProducerConfig config = config(properties);
            assertThat(config.getString("acks")).isEqualTo("-1");
            assertThat(config.getBoolean("enable.idempotence")).isTrue();
            new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer()).close();
        }
    }

    @Test
    void all_mistakes_are_told_at_once_with_what_there_is() {
        assertThat(refused("""
                {"market_fed": {"linger_ms": 2},
                 "default": {"linger": 2, "linger_ms": -1, "compression_type": "rar", "max_in_flight_requests": 6,
                             "batch_size": [1], "request_timeout_ms": "soon"},
                 "risk-manager": 7}""")).containsExactly(
                "there is no service 'market_fed'; there are default, market-feed, risk-manager",
                "default.linger is not a setting; there are linger_ms, compression_type, batch_size,"
                        + " request_timeout_ms, max_in_flight_requests",
                "default.linger_ms: '-1' is not a whole number from 0 to 1000",
                "default.compression_type: 'rar' is not one of none, gzip, snappy, lz4, zstd",
                "default.max_in_flight_requests: '6' is not a whole number from 1 to 5",
                "default.batch_size: it must be a number or a word, not an object or a list",
                "default.request_timeout_ms: 'soon' is not a whole number from 100 to 60000",
                "risk-manager must be an object of settings, was '7'");
    }

    @Test
    void what_is_no_json_is_refused_with_an_example() {
        assertThat(refused("linger_ms=2").getFirst()).contains("no JSON")
                .contains("{\"default\": {\"linger_ms\": 2}}");
        assertThat(refused("[]").getFirst()).contains("JSON object");
        assertThat(refused("{\"default\": {\"linger_ms\": 2").getFirst()).contains("no JSON");
        assertThat(refused("{} {}").getFirst()).contains("follows the closing brace");
        assertThat(refused("{\"market-feed\": {}, \"market_feed\": {}}").getFirst()).contains("twice");
    }

    private static KafkaSettings tuned(ProducerTuning tuning) {
        KafkaSettings plain = KafkaSettings.at("localhost:9092");
        return new KafkaSettings(plain.bootstrapServers(), plain.clientId(), plain.groupPrefix(),
                plain.namespace(),
                Map.of(), tuning, plain.limits());
    }

    private static ProducerConfig config(Map<String, Object> properties) {
        Map<String, Object> whole = new HashMap<>(properties);
        whole.put("key.serializer", ByteArraySerializer.class);
        whole.put("value.serializer", ByteArraySerializer.class);
        return new ProducerConfig(whole);
    }

    private static ProducerTuning accepted(String json) {
        List<String> mistakes = new ArrayList<>();
        ProducerTuning tuning = ProducerTuning.read(json, SERVICES, mistakes::add);
        assertThat(mistakes).isEmpty();
        return tuning;
    }

    private static List<String> refused(String json) {
        List<String> mistakes = new ArrayList<>();
        assertThat(ProducerTuning.read(json, SERVICES, mistakes::add)).isNotNull();
        return mistakes;
    }
}
