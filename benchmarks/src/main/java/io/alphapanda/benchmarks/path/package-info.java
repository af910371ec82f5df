/// From a bar to exact books, in one warm process, beside ta4j and plain arrays. Start at [BacktestBenchmark].
@NullMarked
package io.alphapanda.benchmarks.path;

import org.jspecify.annotations.NullMarked;
