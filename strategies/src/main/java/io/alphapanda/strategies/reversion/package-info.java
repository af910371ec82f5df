/// Betting that a price which went too far comes back. Start at [MeanReversion].
@NullMarked
package io.alphapanda.strategies.reversion;

import org.jspecify.annotations.NullMarked;
