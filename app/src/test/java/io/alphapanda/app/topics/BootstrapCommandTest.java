package io.alphapanda.app.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.app.testing.Printed;
import io.alphapanda.kafka.client.KafkaSettings;
import io.alphapanda.kafka.testing.Namespaces;
import io.alphapanda.kafka.testing.RealKafka;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The command on a real broker.
@Timeout(120)
class BootstrapCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_dry_run_changes_nothing_a_run_makes_all_and_a_second_run_keeps_all() throws IOException {
        KafkaSettings settings = Namespaces.fresh(RealKafka.shared());
        String config = config(settings, "topic_partitions_multiplier: 0.1\n");
        Printed dry = Printed.by("topics", "bootstrap", "--dry-run", "--config", config);
        assertThat(dry.exitCode()).as(dry.err()).isZero();
        assertThat(dry.out()).contains("1 broker, development").contains("make")
                .contains("nothing was changed")
                .contains("market.ticks.dlq").contains("paper.orders.filled")
                .contains("paper-b.orders.filled");
        Printed made = Printed.by("topics", "bootstrap", "--config", config);
        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(made.err()).contains(" topics are there");
        assertThat(made.out()).containsPattern("done: \\d+ made, 0 kept, 0 changed, 0 differs");
        Printed again = Printed.by("topics", "bootstrap", "--config", config);
        assertThat(again.out()).containsPattern("done: 0 made, \\d+ kept, 0 changed, 0 differs");
        Printed larger = Printed.by("topics", "bootstrap", "--dry-run", "--config", config(settings, ""));
        assertThat(larger.out()).contains("market.ticks: has 2 partitions instead of 12")
                .contains("its keys would lose their order");
    }

    @Test
    void production_on_one_broker_is_refused() throws IOException {
        Printed refused = Printed.by("topics", "bootstrap", "--config",
                config(Namespaces.fresh(RealKafka.shared()), "settings:\n  environment: production\n"));
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("SETTINGS__ENVIRONMENT").contains("at least 2 brokers");
    }

    @Test
    void a_server_that_is_not_there_is_one_sentence() {
        Printed nobody = Printed.by("topics", "bootstrap", "--bootstrap-servers", "127.0.0.1:1");
        assertThat(nobody.exitCode()).isEqualTo(1);
        assertThat(nobody.err().lines()).singleElement().asString().contains("127.0.0.1:1")
                .contains("REDPANDA__BOOTSTRAP_SERVERS");
    }

    @Test
    void what_to_do_must_be_said() {
        assertThat(Printed.by("topics").err()).contains("say what to do: bootstrap");
    }

    private String config(KafkaSettings settings, String more) throws IOException {
        String namespace = settings.namespace().substring(0, settings.namespace().length() - 1);
        return Files.writeString(folder.resolve("desk.yaml"), """
                active_brokers: [paper, paper-b]
                brokers:
                  paper-b:
                    adapter: paper
                redpanda:
                  bootstrap_servers: "%s"
                  namespace: %s
                """.formatted(settings.bootstrapServers(), namespace) + more).toString();
    }
}
