/// What every source of market data looks like to the desk. Start at [MarketStream].
@NullMarked
package io.alphapanda.market.stream;

import org.jspecify.annotations.NullMarked;
