/// A market that ticks from a seed: two indices, five shares, a future and an option chain that move together.
///
/// In: settings, a trading calendar. Out: `MarketFact`s with ticks, the same on every machine, as fast as they
/// are taken. No clock, no files: every chance comes from the seed, and whatever reaches a price is computed
/// with `StrictMath`. Start at [SimulatedMarket].
@NullMarked
package io.alphapanda.market.simulated;

import org.jspecify.annotations.NullMarked;
