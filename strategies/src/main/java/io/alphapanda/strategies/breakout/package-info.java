/// Going with a price that leaves the range it was in. Start at [Breakout].
@NullMarked
package io.alphapanda.strategies.breakout;

import org.jspecify.annotations.NullMarked;
