/// What hosts the strategies beside what decides: the time budget of each.
///
/// In: how long evaluations take, commands. Out: `system.control`, a pause of a strategy that takes too long. Start at
/// [TimeBudget].
@NullMarked
package io.alphapanda.services.strategyrunner;

import org.jspecify.annotations.NullMarked;
