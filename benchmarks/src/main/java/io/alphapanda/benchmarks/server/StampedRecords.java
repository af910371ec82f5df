package io.alphapanda.benchmarks.server;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.eventlog.codec.JsonRecords;
import io.alphapanda.eventlog.codec.RecordCodec;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/// Records of a market, each with the moment at which it was encoded: that is when its feed published it.
final class StampedRecords implements RecordCodec {
    private final RecordCodec codec = new JsonRecords();
    private final Map<EventId, Long> publishedNanos = new ConcurrentHashMap<>();

    @Override
    public byte[] encode(String topicName, Envelope event) {
        if (event.data() instanceof Tick) {
            publishedNanos.put(event.id(), System.nanoTime());
        }
        return codec.encode(topicName, event);
    }

    @Override
    public Envelope decode(String topicName, byte[] record) {
        return codec.decode(topicName, record);
    }

    /// When the tick of that id was published, by `System.nanoTime`.
    OptionalLong publishedNanos(EventId tick) {
        Long nanos = publishedNanos.get(tick);
        return nanos == null ? OptionalLong.empty() : OptionalLong.of(nanos);
    }

    int published() {
        return publishedNanos.size();
    }
}
