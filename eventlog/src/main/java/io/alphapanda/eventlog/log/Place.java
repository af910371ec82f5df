package io.alphapanda.eventlog.log;

/// Where a record stands on a server.
///
/// @param offset grows along a partition, with gaps
public record Place(Partition partition, long offset) {
    /// As `market.ticks/3@1017`.
    @Override
    public String toString() {
        return partition + "@" + offset;
    }
}
