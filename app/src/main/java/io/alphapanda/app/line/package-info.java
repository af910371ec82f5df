/// How a command speaks with a desk that runs in other processes.
///
/// Start at [DeskLine]; the wiring of a server is behind [DeskLines].
@NullMarked
package io.alphapanda.app.line;

import org.jspecify.annotations.NullMarked;
