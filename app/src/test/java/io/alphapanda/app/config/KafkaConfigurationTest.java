package io.alphapanda.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.app.config.key.KafkaKeys.Environment;
import io.alphapanda.kafka.client.KafkaSettings;
import java.time.Duration;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaConfigurationTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void without_any_setting_it_is_a_server_on_this_machine() {
        KafkaConfiguration kafka = new Written(folder).load().kafka();
        assertThat(kafka.client())
                .isEqualTo(new KafkaSettings("localhost:9092", "alpha-panda", "alpha-panda", "",
                        Map.of(), kafka.client().tuning(), kafka.client().limits()));
        assertThat(kafka.environment()).isEqualTo(Environment.DEVELOPMENT);
        assertThat(kafka.brokers()).isEmpty();
        assertThat(kafka.client().publisher("market-feed")).doesNotContainKeys("linger.ms",
                "compression.type");
    }

    @Test
    void the_names_of_the_seeds_set_it_up() {
        KafkaConfiguration kafka = new Written(folder).dotEnv("""
                REDPANDA__BOOTSTRAP_SERVERS=one:9092,two:9092
                REDPANDA__CLIENT_ID=desk-7
                REDPANDA__GROUP_ID_PREFIX=panda
                REDPANDA__NAMESPACE=blue
                SETTINGS__ENVIRONMENT=production
                REDPANDA_BROKER_COUNT=3
                TOPIC_PARTITIONS_MULTIPLIER=1.5
                CREATE_DLQ_FOR_ALL=true
                PRODUCER_TUNING='{"market_feed": {"linger_ms": 2, "compression_type": "zstd"}}'
                """).load().kafka();
        assertThat(kafka.client().bootstrapServers()).isEqualTo("one:9092,two:9092");
        assertThat(kafka.client().clientId()).isEqualTo("desk-7");
        assertThat(kafka.client().groupPrefix()).isEqualTo("panda");
        assertThat(kafka.client().namespace()).isEqualTo("blue.");
        assertThat(kafka.environment()).isEqualTo(Environment.PRODUCTION);
        assertThat(kafka.partitionsMultiplier()).isEqualTo(1.5);
        assertThat(kafka.areAllDeadLettersSized()).isTrue();
        assertThat(kafka.terms(3).brokers()).isEqualTo(3);
        assertThat(kafka.client().publisher("market-feed")).containsEntry("linger.ms", "2")
                .containsEntry("compression.type", "zstd");
    }

    @Test
    void every_slip_in_the_tuning_stops_the_start_with_what_there_is() {
        List<String> mistakes = new Written(folder).env("PRODUCER_TUNING",
                "{\"market_fed\": {\"linger_ms\": 2}, \"default\": {\"linger\": 1, \"compression_type\": \"rar\"}}")
                .env("SETTINGS__ENVIRONMENT", "prod").env("REDPANDA__BOOTSTRAP_SERVERS", "localhost")
                .mistakes();
        assertThat(mistakes).hasSize(5)
                .anySatisfy(mistake -> assertThat(mistake).contains("PRODUCER_TUNING", "market_fed",
                        "market-feed",
                        "risk-manager", "strategy-runner", "environment"))
                .anySatisfy(
                        mistake -> assertThat(mistake).contains("default.linger", "linger_ms", "batch_size"))
                .anySatisfy(mistake -> assertThat(mistake).contains("'rar'", "none, gzip, snappy, lz4, zstd"))
                .anySatisfy(mistake -> assertThat(mistake).contains("SETTINGS__ENVIRONMENT", "production",
                        "'prod'"))
                .anySatisfy(
                        mistake -> assertThat(mistake).contains("REDPANDA__BOOTSTRAP_SERVERS", "host:port"));
    }

    @Test
    void a_properties_file_adds_what_has_no_key() {
        Path file = folder.resolve("client.properties");
        KafkaConfiguration kafka = new Written(folder).file("client.properties", "security.protocol=SSL\n")
                .env("REDPANDA__CLIENT_PROPERTIES", file.toString()).load().kafka();
        assertThat(kafka.client().reader(Duration.ZERO)).containsEntry("security.protocol", "SSL");
        assertThat(new Written(folder).env("REDPANDA__CLIENT_PROPERTIES", "gone.properties").mistakes())
                .singleElement()
                .asString().contains("gone.properties").contains("cannot be read");
    }

    @Test
    void one_copy_in_production_and_brokers_that_are_not_there_are_refused() {
        KafkaConfiguration production = new Written(folder).env("SETTINGS__ENVIRONMENT", "production").load()
                .kafka();
        assertThatThrownBy(() -> production.terms(1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("production").hasMessageContaining("at least 2 brokers");
        KafkaConfiguration promised = new Written(folder).env("REDPANDA_BROKER_COUNT", "3").load().kafka();
        assertThatThrownBy(() -> promised.terms(1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("REDPANDA_BROKER_COUNT says 3 brokers and the server has 1");
    }
}
