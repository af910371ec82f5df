package io.alphapanda.eventlog.part;

/// A part of a desk: a service, and its share of that service's work.
///
/// @param shard an account, a share as `1-of-2`, or `all`
public record PartName(String service, String shard) {
    /// As `risk-manager:paper`.
    @Override
    public String toString() {
        return service + ":" + shard;
    }
}
