/// Reads bar files: recognises their format, reads every row, and says what it could not use and why.
///
/// In: one CSV or JSON file, plain or gzipped. Out: a [BarSeries] whose bars are in time order and know when
/// they became knowable. Session hours are not applied here: see `market.bars`. Start at [BarReader].
@NullMarked
package io.alphapanda.market.files;

import org.jspecify.annotations.NullMarked;
