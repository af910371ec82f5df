/// Signed positions and the books of an account, as values and as the events that report them.
///
/// Start at [Position].
@NullMarked
package io.alphapanda.domain.position;

import org.jspecify.annotations.NullMarked;
