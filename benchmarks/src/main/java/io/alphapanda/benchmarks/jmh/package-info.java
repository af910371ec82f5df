/// Runs JMH and takes what it measured. Start at [Measurer].
@NullMarked
package io.alphapanda.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
