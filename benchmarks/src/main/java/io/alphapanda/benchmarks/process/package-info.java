/// Whole programs, from start to exit. Start at [ColdPrograms].
@NullMarked
package io.alphapanda.benchmarks.process;

import org.jspecify.annotations.NullMarked;
