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
            SharedEventLog log = open(new Incomplete(), mode);
            log.append(SampleEvents.bar(1));
            log.commit(1, List.of(SampleEvents.outputOf(SampleEvents.bar(1), EventType.TRADING_SIGNAL)));
            assertThatThrownBy(() -> log.awaitDurable(2)).isInstanceOf(LogFailure.class)
                    .hasMessageContaining("no class for signals");
            assertThatThrownBy(log::close).isInstanceOf(LogFailure.class);
        }
    }

    /// A codec from a broken installation.
    private static final class Incomplete implements RecordCodec {
        private final RecordCodec json = new JsonRecords();

        @Override
        public byte[] encode(String topic, Envelope event) {
            if (event.type() == EventType.TRADING_SIGNAL) {
                throw new NoClassDefFoundError("no class for signals");
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
            SharedEventLog log = open(new JsonRecords(), mode);
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

    private static SharedEventLog open(RecordCodec codec, WriterMode mode) {
        return SharedEventLog.open(new MemoryTopicStore(new MemoryServer(1)), codec, "risk-manager:paper",
                "test/1", mode,
                SharedLogLimits.STANDARD);
    }
}
