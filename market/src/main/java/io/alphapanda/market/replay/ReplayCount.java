package io.alphapanda.market.replay;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What became of the rows of one file. Complete when the file is told to its end: `rows` = taken + left out.
///
/// @param file where they were read
/// @param format as what they were read
/// @param rows so far
/// @param taken those that were told
/// @param leftOut how many each reason left out, by its words; reasons that do not occur are absent
/// @param reordered taken rows that stood behind a row of a later time, and were put in their place
public record ReplayCount(Path file, ReplayFormat format, long rows, long taken, Map<String, Long> leftOut,
        long reordered) {
    /// Takes its own copy of the counts.
    public ReplayCount {
        leftOut = Collections.unmodifiableMap(new TreeMap<>(leftOut));
    }
}
