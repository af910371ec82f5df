/// Research: the desk's own deciders over a file of bars, and what came of it.
///
/// `run` feeds and runs, `report` watches and counts. Nothing here decides. Start at `run.Backtest`.
@NullMarked
package io.alphapanda.backtest;

import org.jspecify.annotations.NullMarked;
