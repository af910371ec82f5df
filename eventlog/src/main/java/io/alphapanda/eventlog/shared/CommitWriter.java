package io.alphapanda.eventlog.shared;

import io.alphapanda.domain.control.InputsConsumed;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.eventlog.codec.RecordCodec;
import io.alphapanda.eventlog.log.Place;
import io.alphapanda.eventlog.shared.StoredRecord.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Makes records of what a commit holds, its order last, and has the part's owner append them. One thread writes, one
/// fills.
final class CommitWriter implements AutoCloseable {
    private final TopicStore store;
    private final RecordCodec codec;
    private final String part;
    private final String publisher;
    private final Owner owner;
    private final long epoch;
    private final Stands stands;
    private final PassedOver passedOver;
    private volatile OptionalLong bookmark;

    CommitWriter(TopicStore store, RecordCodec codec, String part, String publisher, Owner owner,
            Found found, PassedOver passedOver) {
        this.store = store;
        this.codec = codec;
        this.part = part;
        this.publisher = publisher;
        this.owner = owner;
        epoch = found.epoch() + 1;
        stands = found.stands();
        this.passedOver = passedOver;
        // Where an earlier life's last word was a snapshot, nobody has moved the bookmark to it.
        bookmark = found.snapshotOffset().map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    /// An event of the part as its topic will have it. By whoever fills a commit, so that one is encoded while another is on
    /// its way.
    Step said(Envelope event, long position) {
        String topic = event.topicName();
        return new Step.Said(new StoredRecord(topic, event.key(), codec.encode(topic, event),
                Optional.of(new Said(part, position)), publisher));
    }

    /// Whether the next commit has something to write although nothing fills it: where the newest snapshot is.
    boolean hasBookmark() {
        return bookmark.isPresent();
    }

    /// Returns when all of it is durable.
    void write(Filling full) {
        OrderCode order = new OrderCode();
        List<StoredRecord> records = new ArrayList<>();
        full.begun().forEach((partition, offset) -> stands.taken(partition, offset - 1));
        passedOver.moveOn(stands);
        List<InputsConsumed.Start> starts = full.isWithStands() ? stands.starts() : List.of();
        for (int i = 0; i < full.size(); i++) {
            switch (full.steps().get(i)) {
                case Step.Taken(Place place) -> {
                    order.taken(place.partition(), place.offset());
                    stands.taken(place.partition(), place.offset());
                }
                case Step.Said(StoredRecord record) -> {
                    order.said(store.partitionOf(record.topic(), record.key()));
                    records.add(record);
                }
            }
        }
        records.add(order(full, order, starts));
        List<Place> places = owner.commit(records, stands.taken(), bookmark);
        for (int i = 0; i < places.size() - 1; i++) {
            stands.said(places.get(i).partition(), places.get(i).offset());
        }
        bookmark = full.hasSnapshot() ? OptionalLong.of(places.getLast().offset()) : OptionalLong.empty();
    }

    private StoredRecord order(Filling full, OrderCode order, List<InputsConsumed.Start> starts) {
        InputsConsumed commit = new InputsConsumed(part, epoch, full.from(), full.consumed(),
                full.snapshotAt(),
                order.partitions(), order.bytes(), starts);
        // Its time is its place in the order, and its number what it had consumed: nobody's clock is asked.
        Envelope event = Envelope.input(
                part.substring(0, part.indexOf(':') < 0 ? part.length() : part.indexOf(':')),
                Scope.SYSTEM, part, 0, full.end(), commit);
        return new StoredRecord(OrderScan.TOPIC, part, codec.encode(OrderScan.TOPIC, event), Optional.empty(),
                publisher);
    }

    /// Lets go of the part.
    @Override
    public void close() {
        owner.close();
    }
}
