/// The broker's market as a desk of this program sees it: who is logged in, what is watched, and how it is received.
///
/// In: the configuration, the session of a login, and the day's list of instruments. Out: a market that tells ticks as they
/// happen, and a word when the orders of an account have changed. Start at [ZerodhaMarket] and [OrderEar].
@NullMarked
package io.alphapanda.app.live;

import org.jspecify.annotations.NullMarked;
