package io.alphapanda.eventlog.shared;

import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.log.Place;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// The right to commit for one part, for as long as nobody else takes it. One thread.
public interface Owner extends AutoCloseable {
    /// Where on the part's partition of `system.consumed` recovery may begin to read: what [#commit] said last.
    OptionalLong bookmark();

    /// Appends all records in one step, or none of them.
    ///
    /// @param records in the order in which each partition is to show them
    /// @param consumed how far the part has read each partition: for those who watch its lag, and no part of
    ///     recovery
    /// @param bookmark what [#bookmark] is to answer the next owner; empty leaves it as it is
    /// @return the place of each record, in their order
    /// @throws Fenced if another process has taken the part over: nothing was appended, and nothing ever will be
    /// @throws LogFailure if it is not known whether they were appended; this owner is of no more use
    List<Place> commit(List<StoredRecord> records, Map<Partition, Long> consumed, OptionalLong bookmark);

    /// Lets go of the part; somebody may take it at once.
    @Override
    void close();
}
