package io.alphapanda.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.app.schemas.DeskCodec;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.eventlog.testing.SampleEvents;
import io.alphapanda.schemas.record.RecordFormat;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordConfigurationTest {
    @TempDir
    private Path folder = Path.of("");
    private Written written = new Written(folder);

    @BeforeEach
    void begin_with_an_empty_folder() {
        written = new Written(folder);
    }

    @Test
    void records_are_json_and_number_themselves_unless_somebody_says_otherwise() {
        RecordConfiguration records = written.load().records();
        assertThat(records.standard()).isEqualTo(RecordFormat.JSON);
        assertThat(records.byTopic()).isEmpty();
        assertThat(records.registry()).isEmpty();
    }

    @Test
    void each_topic_may_have_its_own_codec() {
        RecordConfiguration records = written.yaml("log:\n  codec: avro\n")
                .env("LOG__CODECS", "market.ticks:json, paper.orders.filled.dlq:json").load().records();
        Envelope tick = SampleEvents.outputOf(SampleEvents.bar(1), EventType.MARKET_TICK);
        try (DeskCodec desk = DeskCodec.of(records)) {
            assertThat(desk.codec().encode("market.ticks", tick)).startsWith('{');
            assertThat(desk.codec().encode("market.quotes", tick)).startsWith(0);
            assertThat(desk.codec().formatOf("paper.orders.filled.dlq")).isEqualTo(RecordFormat.JSON);
            assertThat(desk.codec().decode("t", desk.codec().encode("market.quotes", tick))).isEqualTo(tick);
        }
    }

    @Test
    void a_topic_that_the_desk_has_not_is_a_mistake_with_the_nearest_that_it_has() {
        written.env("LOG__CODECS", "market.tick:avro,live.orders.filled:avro,paper.orders.filled:avro");
        assertThat(written.mistakes()).containsExactlyInAnyOrder(
                "environment: LOG__CODECS names a topic 'market.tick' that this desk has not; did you mean"
                        + " market.ticks?",
                "environment: LOG__CODECS names a topic 'live.orders.filled' that this desk has not; alpha-panda log"
                        + " topics lists them, and ACTIVE_BROKERS the accounts");
    }

    @Test
    void what_is_no_codec_is_a_mistake() {
        for (String wrong : new String[]{"market.ticks", "market.ticks:protobuf", ":avro",
            "market.ticks:avro,market.ticks:json"}) {
            written.env("LOG__CODECS", wrong);
            assertThat(written.mistakes())
                    .containsExactly("environment: LOG__CODECS must be topics and their codec, json"
                            + " or avro, with commas between them, or none, was '" + wrong
                            + "'; write it like market.ticks:avro,paper.orders.filled:json");
        }
    }

    @Test
    void the_password_in_a_registrys_address_is_shown_nowhere() {
        written.env("SCHEMA_REGISTRY__URL", "https://desk:s3cret@registry.example:8081");
        DeskConfiguration desk = written.load();
        assertThat(desk.records().registry()).map(Object::toString).hasValue("https://registry.example:8081");
        assertThat(desk.shown()).anySatisfy(line -> assertThat(line).contains("SCHEMA_REGISTRY__URL")
                .contains("registry.example")).allSatisfy(line -> assertThat(line).doesNotContain("s3cret"));
        written.env("SCHEMA_REGISTRY__URL", "ftp://desk:s3cret@registry.example");
        assertThat(written.mistakes()).singleElement().asString()
                .contains("SCHEMA_REGISTRY__URL must be an http or https address").doesNotContain("s3cret");
    }
}
