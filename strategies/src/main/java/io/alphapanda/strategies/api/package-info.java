/// What a strategy is, and what it may be told at the start. Start at [Strategy].
@NullMarked
package io.alphapanda.strategies.api;

import org.jspecify.annotations.NullMarked;
