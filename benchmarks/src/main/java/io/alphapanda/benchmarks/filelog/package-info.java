/// The log on disk, beside the same bytes without it. Start at [FileLogBenchmark].
@NullMarked
package io.alphapanda.benchmarks.filelog;

import org.jspecify.annotations.NullMarked;
