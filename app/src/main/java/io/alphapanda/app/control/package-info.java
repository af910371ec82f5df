/// `alpha-panda control` and `alpha-panda services`: telling the parts of a desk what to do, and seeing how they fare.
///
/// Start at [ControlCommands] and [PartBoard].
@NullMarked
package io.alphapanda.app.control;

import org.jspecify.annotations.NullMarked;
