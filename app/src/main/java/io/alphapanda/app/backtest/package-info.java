/// `alpha-panda backtest`: reads bars, runs, and shows what came of it. Start at [BacktestCommand].
@NullMarked
package io.alphapanda.app.backtest;

import org.jspecify.annotations.NullMarked;
