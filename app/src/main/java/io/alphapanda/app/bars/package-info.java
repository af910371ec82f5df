/// How a command is told which bars to read: the file, its format, the dates, hours and length of its bars.
///
/// In: options of a command line. Out: bars. Start at [BarOptions].
@NullMarked
package io.alphapanda.app.bars;

import org.jspecify.annotations.NullMarked;
