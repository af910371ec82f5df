/// What risk answers: approved with quantities, or denied with every reason.
///
/// A signal becomes an order at the verdict. Start at [ValidatedSignal].
@NullMarked
package io.alphapanda.domain.verdict;

import org.jspecify.annotations.NullMarked;
