/// What the benchmarks run on: NIFTY minutes where they are at hand, else generated ones. Start at [BenchMarket].
@NullMarked
package io.alphapanda.benchmarks.input;

import org.jspecify.annotations.NullMarked;
