/// Opinions: what a strategy wants, and what its group decided.
///
/// A signal never has a quantity; risk alone sets that. Start at [Opinion], then [TradingSignal].
@NullMarked
package io.alphapanda.domain.signal;

import org.jspecify.annotations.NullMarked;
