/// Two averages of different length, and a position that follows which of them is above.
///
/// Start at [CrossRule], which both strategies share.
@NullMarked
package io.alphapanda.strategies.cross;

import org.jspecify.annotations.NullMarked;
