/// Recognises how a bar file is laid out: which column holds what, how times are written, and which end they
/// name.
///
/// In: the first rows of a file. Out: a [RowLayout]. Used by `market.files`. Start at [BarFormat].
@NullMarked
package io.alphapanda.market.format;

import org.jspecify.annotations.NullMarked;
