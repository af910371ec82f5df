/// Answers written questions about speed, as ratios against a peer or a limit in the same run.
@NullMarked
package io.alphapanda.benchmarks;

import org.jspecify.annotations.NullMarked;
