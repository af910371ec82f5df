package io.alphapanda.eventlog.shared;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.eventlog.codec.JsonRecords;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.log.Place;
import io.alphapanda.eventlog.log.WriterMode;
import io.alphapanda.eventlog.testing.MemoryServer;
import io.alphapanda.eventlog.testing.MemoryTopicStore;
import io.alphapanda.eventlog.testing.SampleEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A part over a server in memory, opened as often as a test likes.
abstract class SharedLogCase {
    static final String PART = "risk-manager:paper";
    static final Partition BARS = new Partition("market.bars.1m", 0);
    static final SharedLogLimits IMPATIENT = new SharedLogLimits(500, Duration.ofMillis(2),
            Duration.ofMillis(2), 65_536,
            64,
            Duration.ofMillis(100));

    final MemoryServer server = new MemoryServer(1);

    static Place publish(TopicStore feed, Envelope event) {
        return feed.publish(new StoredRecord(event.topicName(), event.key(),
                new JsonRecords().encode(event.topicName(), event), Optional.empty(), "feed/1")).join();
    }

    SharedEventLog open() {
        return open(new MemoryTopicStore(server), WriterMode.THREAD);
    }

    static SharedEventLog open(TopicStore store, WriterMode mode) {
        return SharedEventLog.open(store, new JsonRecords(), PART, "test/1", mode, IMPATIENT);
    }

    static Envelope output(long bar) {
        return SampleEvents.outputOf(SampleEvents.bar(bar), EventType.TRADING_SIGNAL);
    }

    static List<Envelope> events(SharedEventLog log) {
        List<Envelope> events = new ArrayList<>();
        log.replay(0, (_, event) -> events.add(event));
        return events;
    }
}
