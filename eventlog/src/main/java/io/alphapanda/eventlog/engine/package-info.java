/// Runs deciders over a log, one event at a time, and brings their state back after a crash.
///
/// Start at [Engine].
@NullMarked
package io.alphapanda.eventlog.engine;

import org.jspecify.annotations.NullMarked;
