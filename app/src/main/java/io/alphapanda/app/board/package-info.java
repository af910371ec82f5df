/// What the desk looks like now, told by its events alone: prices, accounts, orders, the newest decisions.
///
/// In: every event of a running desk, or of a log on disk. Out: pictures of the moment for whoever shows them.
/// Start at [DeskBoard].
@NullMarked
package io.alphapanda.app.board;

import org.jspecify.annotations.NullMarked;
