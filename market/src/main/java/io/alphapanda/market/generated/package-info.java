/// A market made up from a seed: for examples, demonstrations and tests that must not need anybody's data.
///
/// In: a seed, a calendar, a price. Out: minute bars, the same on every machine. Start at [GeneratedBars].
@NullMarked
package io.alphapanda.market.generated;

import org.jspecify.annotations.NullMarked;
