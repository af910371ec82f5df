/// The log for people: readable lines on stderr, JSON lines in a file, secrets in neither.
///
/// - **In:** what anybody hands to slf4j.   **Out:** lines; [LogQueueCount]s of what waits and what was dropped.
/// - Nobody who logs ever waits: each target has its own bounded queue and its own thread.
/// - **Start at** [DeskLogging]. Until it is started, warnings go to stderr and nothing else is printed or loaded.
@NullMarked
package io.alphapanda.app.logging;

import org.jspecify.annotations.NullMarked;
