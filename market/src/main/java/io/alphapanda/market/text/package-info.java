/// Text files as bytes: unpacked, cut into lines and fields, numbers and times read without making strings.
///
/// In: a path. Out: `long`s. Knows nothing of bars. Used by `market.files`. Start at [TextFile], then
/// [CsvLines].
@NullMarked
package io.alphapanda.market.text;

import org.jspecify.annotations.NullMarked;
