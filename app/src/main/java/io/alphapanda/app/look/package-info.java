/// `alpha-panda status`, `positions`, `orders`, `signals`: what a running or stopped desk's log says.
///
/// In: the folder of the log, read only. Out: tables. Start at [DeskLog].
@NullMarked
package io.alphapanda.app.look;

import org.jspecify.annotations.NullMarked;
