/// The Kite ticker: live packets and order frames over up to three WebSockets that mend themselves.
///
/// In: which tokens are wanted, and a session. Out: the newest packet of each token, order frames as they came, and how the
/// sockets fare. Start at [Ticker].
@NullMarked
package io.alphapanda.zerodha.ticker;

import org.jspecify.annotations.NullMarked;
