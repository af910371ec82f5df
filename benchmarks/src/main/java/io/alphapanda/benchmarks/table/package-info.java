/// What is printed. Start at [Row].
@NullMarked
package io.alphapanda.benchmarks.table;

import org.jspecify.annotations.NullMarked;
