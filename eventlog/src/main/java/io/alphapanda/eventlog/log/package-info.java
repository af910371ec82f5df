/// The promise every event log keeps, whatever stores it.
///
/// Implemented by `memory` and `file` here, and by adapters elsewhere. Start at [EventLog].
@NullMarked
package io.alphapanda.eventlog.log;

import org.jspecify.annotations.NullMarked;
