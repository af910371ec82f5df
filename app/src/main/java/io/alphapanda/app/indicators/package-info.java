/// `alpha-panda indicators`: what indicators read of a file of bars, for comparing with another library.
///
/// In: a bar file and names of indicators. Out: a table, or a CSV file. Start at [IndicatorsCommand].
@NullMarked
package io.alphapanda.app.indicators;

import org.jspecify.annotations.NullMarked;
