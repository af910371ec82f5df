/// The command line, and the wiring of everything else: the only module that reads the clock.
///
/// One package per command. Start at [Main].
@NullMarked
package io.alphapanda.app;

import org.jspecify.annotations.NullMarked;
