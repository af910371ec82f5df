package io.alphapanda.schemas.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.eventlog.testing.SampleEvents;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodecByTopicTest {
    private static final Envelope FILL = SampleEvents.outputOf(SampleEvents.bar(3), EventType.ORDER_FILLED);

    @Test
    void a_topic_that_is_not_named_is_written_in_the_format_of_all_others() {
        CodecByTopic codec = codec(RecordFormat.JSON, Map.of("market.ticks", RecordFormat.AVRO));

        assertThat(codec.encode("paper.orders.filled", FILL)).startsWith('{');
        assertThat(codec.encode("market.ticks", FILL)).startsWith(0);
        assertThat(codec(RecordFormat.AVRO, Map.of("paper.orders.filled", RecordFormat.JSON))
                .encode("paper.orders.filled", FILL)).startsWith('{');
    }

    @Test
    void a_topic_that_changes_its_format_is_read_on_as_before() {
        CodecByTopic before = codec(RecordFormat.JSON, Map.of());
        CodecByTopic after = codec(RecordFormat.AVRO, Map.of());

        assertThat(after.decode("t", before.encode("t", FILL))).isEqualTo(FILL);
        assertThat(before.decode("t", after.encode("t", FILL))).as("and back").isEqualTo(FILL);
    }

    private static CodecByTopic codec(RecordFormat standard, Map<String, RecordFormat> byTopic) {
        return new CodecByTopic(standard, byTopic, AvroRecords::shipped);
    }
}
