/// The market that a desk trades, simulated or told again from files, with the strategies that fit it.
///
/// Start at [MarketChoice].
@NullMarked
package io.alphapanda.app.market;

import org.jspecify.annotations.NullMarked;
