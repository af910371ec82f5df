package io.alphapanda.kafka.store;

import io.alphapanda.eventlog.log.LogFailure;
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

    /// @throws LogFailure if it was written by somebody else: without a key or value, or with other headers
    static PlacedRecord read(ConsumerRecord<byte[], byte[]> wire, Partition partition) {
        Place place = new Place(partition, wire.offset());
        if (wire.key() == null || wire.value() == null) {
            throw new LogFailure(
                    "the record at " + place + " has no key or no value, so the desk did not write it;"
                            + " write to its topics by the desk only");
        }
        Optional<StoredRecord.Said> said = text(wire.headers(), PART)
                .map(part -> new StoredRecord.Said(part, position(wire.headers(), place)));
        return new PlacedRecord(place,
                new StoredRecord(partition.topic(), text(wire.key()), wire.value(), said,
                        text(wire.headers(), PUBLISHER).orElse("unknown")));
    }

    private static long position(Headers headers, Place place) {
        String written = text(headers, POSITION).orElse("absent");
        try {
            return Long.parseLong(written);
        } catch (NumberFormatException notOurs) {
            throw new LogFailure(
                    "the header '" + POSITION + "' of the record at " + place + " is no number: " + written,
                    notOurs);
        }
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
