/// What the market says: ticks with five levels of depth, quotes, bars, and the clock.
///
/// All of it is shared by every account. Start at [Bar].
@NullMarked
package io.alphapanda.domain.marketdata;

import org.jspecify.annotations.NullMarked;
