/// Streaming technical indicators: one value in, one reading out, a stated warm-up, no look-ahead.
///
/// One instance per series and thread. Start at `average`.
@NullMarked
package io.alphapanda.indicators;

import org.jspecify.annotations.NullMarked;
