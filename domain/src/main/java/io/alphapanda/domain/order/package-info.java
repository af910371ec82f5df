/// Orders in FIX words: the intent, its life as events, and the one table of its transitions.
///
/// Start at [OrderTransitions].
@NullMarked
package io.alphapanda.domain.order;

import org.jspecify.annotations.NullMarked;
