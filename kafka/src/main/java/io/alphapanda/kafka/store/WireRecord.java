package io.alphapanda.kafka.store;

import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.log.Place;
import io.alphapanda.eventlog.shared.PlacedRecord;
import io.alphapanda.eventlog.shared.StoredRecord;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/// A record as Kafka carries it: who said it stands in the headers, as text.
final class WireRecord {
    private static final String PART = "part";
    private static final String POSITION = "position";
    private static final String PUBLISHER = "publisher";
    private static final String STRANGER = "unknown";

    private WireRecord() {}

    static ProducerRecord<byte[], byte[]> of(StoredRecord record, int partition, Names names) {
        ProducerRecord<byte[], byte[]> wire = new ProducerRecord<>(names.topic(record.topic()), partition,
                bytes(record.key()), record.value());
        wire.headers().add(PUBLISHER, bytes(record.publisher()));
        record.said().ifPresent(said -> {
            wire.headers().add(PART, bytes(said.part()));
            wire.headers().add(POSITION, bytes(Long.toString(said.position())));
        });
        return wire;
    }

    /// Takes it as it is. What the desk did not write may lack a key, a value or a header: it is passed on under
    /// its place, for those to judge who know what the topic carries.
    static PlacedRecord read(ConsumerRecord<byte[], byte[]> wire, Partition partition) {
        Place place = new Place(partition, wire.offset());
        String key = wire.key() == null || wire.key().length == 0 ? place.toString() : text(wire.key());
        byte[] value = wire.value() == null ? new byte[0] : wire.value();
        return new PlacedRecord(place, new StoredRecord(partition.topic(), key, value, said(wire.headers()),
                text(wire.headers(), PUBLISHER).orElse(STRANGER)));
    }

    private static Optional<StoredRecord.Said> said(Headers headers) {
        return text(headers, PART).flatMap(part -> text(headers, POSITION)
                .filter(WireRecord::isPosition)
                .map(position -> new StoredRecord.Said(part, Long.parseLong(position))));
    }

    private static boolean isPosition(String written) {
        return written.length() < 19 && !written.isEmpty()
                && written.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Optional<String> text(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name)).map(Header::value).map(WireRecord::text);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
