/// Answers to written questions about speed, each beside a peer or a limit in the same run.
///
/// `path` backtests, `filelog` writes and reads the log on disk, `process` starts whole programs, `jmh` measures
/// what runs within one, `input` is what all of them run on, `table` what they print. Start at [Benchmarks].
@NullMarked
package io.alphapanda.benchmarks;

import org.jspecify.annotations.NullMarked;
