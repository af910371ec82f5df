/// Channels of the highest and lowest prices.
///
/// Start at [Donchian].
@NullMarked
package io.alphapanda.indicators.channel;

import org.jspecify.annotations.NullMarked;
