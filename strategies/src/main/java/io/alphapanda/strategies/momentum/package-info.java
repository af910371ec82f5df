/// Going with the change of the price over so many steps. Start at [Momentum].
@NullMarked
package io.alphapanda.strategies.momentum;

import org.jspecify.annotations.NullMarked;
