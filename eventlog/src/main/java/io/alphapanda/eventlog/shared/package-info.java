/// A log on a server that many processes share, seen by each part as its own one sequence.
///
/// Every event stands once, on its topic. The sequence of a part (which input it took when, and what it said
/// between) is written to `system.consumed`, in the commit of what it said. Start at [TopicStore], which a backend
/// implements.
@NullMarked
package io.alphapanda.eventlog.shared;

import org.jspecify.annotations.NullMarked;
