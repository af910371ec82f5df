/// From a bar to exact books while several indicators are read on every bar, beside ta4j and plain arrays. Start at
/// [ReadingsBenchmark].
@NullMarked
package io.alphapanda.benchmarks.readings;

import org.jspecify.annotations.NullMarked;
