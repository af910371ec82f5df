/// What the desk says about itself: commands, heartbeats, failures, snapshots and dead letters.
///
/// Start at [ControlCommand].
@NullMarked
package io.alphapanda.domain.control;

import org.jspecify.annotations.NullMarked;
