/// What tests of strategies share. Start at [StrategyTrial].
@NullMarked
package io.alphapanda.strategies.testing;

import org.jspecify.annotations.NullMarked;
