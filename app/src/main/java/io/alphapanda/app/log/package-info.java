/// `alpha-panda log`: shows what is in a log that may be in use, and which topics there can be.
///
/// In: the folder of a file log, read only. Out: JSON lines, or a table. Start at [LogCommand].
@NullMarked
package io.alphapanda.app.log;

import org.jspecify.annotations.NullMarked;
