/// A paper account on one run, for the tests of its deciders. Start at [TradeDesk].
@NullMarked
package io.alphapanda.trading.testing;

import org.jspecify.annotations.NullMarked;
