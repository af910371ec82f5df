/// The log of one process and one run: nothing on disk, a bounded history. Start at [MemoryEventLog].
@NullMarked
package io.alphapanda.eventlog.memory;

import org.jspecify.annotations.NullMarked;
