/// Runs an engine for real: the one way in, the one thread that decides, and the ways out.
///
/// - **In:** what a [Source] admits at the [Door]; it waits in the [Inbox] and enters the log in its turn.
/// - **Out:** durable events, handed to each [EdgeTarget] in log order by a thread of its own.
/// - Every wait has an end by a named limit in [DeskLimits]; nothing reads a clock or throws dice of its own.
/// - Start at [Desk].
@NullMarked
package io.alphapanda.eventlog.hosting;

import org.jspecify.annotations.NullMarked;
