package io.alphapanda.eventlog.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.eventlog.codec.JsonRecords;
import io.alphapanda.eventlog.codec.RecordCodec;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.WriterMode;
import io.alphapanda.eventlog.testing.MemoryServer;
import io.alphapanda.eventlog.testing.MemoryTopicStore;
import io.alphapanda.eventlog.testing.SampleEvents;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// How the commits of a shared log end.
@Timeout(60)
class CommitsTest {
    @Test
    void an_error_of_the_client_ends_the_log_and_leaves_nobody_waiting() {
        for (WriterMode mode : WriterMode.values()) {
            // The first commit of a life is its name.
            SharedEventLog log = open(new MemoryServer(1), new Incomplete(EventType.INPUTS_CONSUMED, 1),
                    mode);
            log.append(SampleEvents.bar(1));
            log.commit(1, List.of());
            assertThatThrownBy(() -> log.awaitDurable(1)).isInstanceOf(LogFailure.class)
                    .hasMessageContaining("no class for inputs_consumed");
            assertThatThrownBy(log::close).isInstanceOf(LogFailure.class);
        }
    }

    @Test
    void what_cannot_be_encoded_is_not_said_in_part_and_the_rest_is_kept() {
        for (WriterMode mode : WriterMode.values()) {
            MemoryServer server = new MemoryServer(1);
            SharedEventLog log = open(server, new Incomplete(EventType.TRADING_SIGNAL, 0), mode);
            log.append(SampleEvents.bar(1));
            log.commit(1, List.of());
            log.append(SampleEvents.bar(2));
            assertThatThrownBy(() -> log.commit(2, List.of(output(EventType.ORDER_FILLED),
                    output(EventType.TRADING_SIGNAL)))).isInstanceOf(NoClassDefFoundError.class);
            log.close();
            try (SharedEventLog next = open(server, new JsonRecords(), mode)) {
                assertThat(next.endPosition()).isEqualTo(2);
                assertThat(next.consumedPosition()).isEqualTo(1);
            }
        }
    }

    private static Envelope output(EventType type) {
        return SampleEvents.outputOf(SampleEvents.bar(2), type);
    }

    /// A codec from a broken installation, which encodes a few events of one type and then none.
    private static final class Incomplete implements RecordCodec {
        private final RecordCodec json = new JsonRecords();
        private final EventType missing;
        private int left;

        private Incomplete(EventType missing, int left) {
            this.missing = missing;
            this.left = left;
        }

        @Override
        public byte[] encode(String topic, Envelope event) {
            if (event.type() == missing && --left < 0) {
                throw new NoClassDefFoundError("no class for " + missing.wireName());
            }
            return json.encode(topic, event);
        }

        @Override
        public Envelope decode(String topic, byte[] record) {
            return json.decode(topic, record);
        }
    }

    @Test
    void a_closed_log_takes_nothing_more() {
        for (WriterMode mode : WriterMode.values()) {
            SharedEventLog log = open(new MemoryServer(1), new JsonRecords(), mode);
            log.append(SampleEvents.bar(1));
            log.close();
            assertThat(log.durablePosition()).isEqualTo(1);
            assertThatThrownBy(() -> log.append(SampleEvents.bar(2))).isInstanceOf(LogFailure.class)
                    .hasMessageContaining("closed");
            assertThatThrownBy(() -> log.commit(1, List.of())).isInstanceOf(LogFailure.class);
            log.awaitDurable(1);
            log.close();
        }
    }

    private static SharedEventLog open(MemoryServer server, RecordCodec codec, WriterMode mode) {
        return SharedEventLog.open(new MemoryTopicStore(server), codec, "risk-manager:paper",
                "test/1", mode,
                SharedLogLimits.STANDARD);
    }
}
