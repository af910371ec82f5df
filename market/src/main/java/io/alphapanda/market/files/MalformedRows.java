package io.alphapanda.market.files;

import java.util.List;
import java.util.Map;

/// The rows of a file that are no bars: all counted, the first ones listed.
///
/// @param byFault how many rows each fault cost; faults that do not occur are absent
/// @param listed the first rows in file order, at most [#LISTED_MAX]
public record MalformedRows(Map<RowFault, Long> byFault, List<MalformedRow> listed) {
    /// Rows that are listed; further ones are only counted.
    public static final int LISTED_MAX = 100;

    /// Takes its own copies.
    public MalformedRows {
        byFault = Map.copyOf(byFault);
        listed = List.copyOf(listed);
    }

    /// How many there are.
    public long count() {
        return byFault.values().stream().mapToLong(Long::longValue).sum();
    }
}
