/// The ticker without its connection: subscriptions, packets, heartbeats, order frames, slow readers.
///
/// - **In:** text frames of a client, pictures of instruments, updates of orders. **Out:** frames into a [FrameSink].
/// - **Start at** [TickerHub], then [TickerSocket].
@NullMarked
package io.alphapanda.sandbox.ticker;

import org.jspecify.annotations.NullMarked;
