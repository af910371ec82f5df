/// Watches a run and says what came of it: equity, round trips, denials, statistics.
///
/// Start at [RunReport].
@NullMarked
package io.alphapanda.backtest.report;

import org.jspecify.annotations.NullMarked;
