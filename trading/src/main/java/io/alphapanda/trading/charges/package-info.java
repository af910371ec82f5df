/// What an order costs beside its price: brokerage, taxes and fees by segment, exchange and date, in paise.
///
/// Pure: rates come as text, the caller reads the file. Start at [ChargeSheet].
@NullMarked
package io.alphapanda.trading.charges;

import org.jspecify.annotations.NullMarked;
