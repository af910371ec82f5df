/// Data of the past, from a broker into files that a backtest reads. Start at [DataCommand].
@NullMarked
package io.alphapanda.app.data;

import org.jspecify.annotations.NullMarked;
