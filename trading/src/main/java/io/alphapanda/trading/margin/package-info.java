/// What a broker blocks for an order or a position, at flat rates. Start at [FlatMargins].
@NullMarked
package io.alphapanda.trading.margin;

import org.jspecify.annotations.NullMarked;
