/// Prices, money and rates: exact numbers around a `long`, never a floating one.
///
/// Uses nothing. Used by every module. Start at [Price] and [Money].
@NullMarked
package io.alphapanda.domain.money;

import org.jspecify.annotations.NullMarked;
