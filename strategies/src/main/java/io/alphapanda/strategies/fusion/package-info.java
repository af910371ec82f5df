/// Makes one decision out of the votes of a group.
///
/// In: `{account}.signals.raw`. Out: `{account}.signals.fused`. Start at [SignalFusion].
@NullMarked
package io.alphapanda.strategies.fusion;

import org.jspecify.annotations.NullMarked;
