/// The durable log of one machine: segments of checksummed batches, forced to disk in groups.
///
/// Start at [FileEventLog].
@NullMarked
package io.alphapanda.eventlog.file;

import org.jspecify.annotations.NullMarked;
