package io.alphapanda.domain.control;

import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One commit of a part: in which order it took its inputs and said its outputs, and how far it has decided.
///
/// The events themselves are on their own topics. Read one after the other, the commits of a part give its whole
/// sequence of events again, which is what recovery and replay follow.
///
/// @param part `service:shard`
/// @param epoch which life of the part made it, from 1
/// @param from the position of the first event of this commit in the part's own sequence
/// @param consumed the position of the first event that the part has not decided on
/// @param snapshotAt where the part's newest complete set of snapshots begins, if it is in this commit; else -1
/// @param partitions what `order` means by its numbers, as `market.ticks/3`
/// @param order the sequence, encoded by the log
/// @param starts where the part stood on each partition before this commit, if it says so: with a snapshot, and when
///     a part begins; else empty
@SuppressWarnings("ArrayRecordComponent") // Compared by content below; wrapping would copy it.
public record InputsConsumed(String part, long epoch, long from, long consumed, long snapshotAt,
        List<String> partitions, byte[] order, List<Start> starts) implements Event {
    /// Where a part stands on a partition.
    ///
    /// @param taken the offset behind the newest event that it took there; -1 if it took none
    /// @param said the offset behind the newest event that it said there; -1 if it said none
    public record Start(String partition, long taken, long said) {}

    /// Takes its own copies of the lists.
    public InputsConsumed {
        partitions = List.copyOf(partitions);
        starts = List.copyOf(starts);
    }

    @Override
    public EventType type() {
        return EventType.INPUTS_CONSUMED;
    }

    @Override
    public Topic topic() {
        return Topic.CONSUMED;
    }

    @Override
    public void write(FieldWriter out) {
        out.text("part", part);
        out.integer("epoch", epoch);
        out.integer("from", from);
        out.integer("consumed", consumed);
        out.integer("snapshot_at", snapshotAt);
        out.list("partitions", partitions, (writer, name) -> writer.text("partition", name));
        out.bytes("order", order);
        out.list("starts", starts, (writer, start) -> {
            writer.text("partition", start.partition());
            writer.integer("taken", start.taken());
            writer.integer("said", start.said());
        });
    }

    /// Reads what [#write] wrote.
    public static InputsConsumed read(FieldReader in) {
        return new InputsConsumed(in.text("part"), in.integer("epoch"), in.integer("from"),
                in.integer("consumed"), in.integer("snapshot_at"),
                in.list("partitions", item -> item.text("partition")), in.bytes("order"),
                in.list("starts", item -> new Start(item.text("partition"), item.integer("taken"),
                        item.integer("said"))));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InputsConsumed that && part.equals(that.part) && epoch == that.epoch
                && from == that.from && consumed == that.consumed && snapshotAt == that.snapshotAt
                && partitions.equals(that.partitions) && Arrays.equals(order, that.order)
                && starts.equals(that.starts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(part, epoch, from, consumed, snapshotAt, partitions, Arrays.hashCode(order),
                starts);
    }
}
