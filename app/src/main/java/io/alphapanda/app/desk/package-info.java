/// Seats the deciders of a desk: those of the market once, those of an account for each account.
///
/// In: a configuration and a market's instruments. Out: deciders in the order in which an event visits them.
/// Start at [DeskSeats].
@NullMarked
package io.alphapanda.app.desk;

import org.jspecify.annotations.NullMarked;
