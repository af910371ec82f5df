/// From a tick to exact books, in one warm process, over a log in memory. Start at [TicksBenchmark].
@NullMarked
package io.alphapanda.benchmarks.ticks;

import org.jspecify.annotations.NullMarked;
