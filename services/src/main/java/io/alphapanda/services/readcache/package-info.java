/// What readers ask most often, kept ready: books, positions, last prices, and how far each stage of the pipeline is.
///
/// In: ticks, the clock, signals, verdicts, orders and books of accounts. Out: nothing; whoever shows something reads
/// [ReadCache]. It holds no truth of its own, and is made again from the log at any time. Start at [CacheFeed].
@NullMarked
package io.alphapanda.services.readcache;

import org.jspecify.annotations.NullMarked;
