/// Brings market data in: bars from ticks, the session clock, the generated market, and replayed files.
@NullMarked
package io.alphapanda.market;

import org.jspecify.annotations.NullMarked;
