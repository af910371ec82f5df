/// Turns approved orders into intents, once each, watches their lives against the transition table, and cancels
/// what is open when it is told to.
///
/// In: `{a}.signals.validated`, order events, commands. Out: `{a}.orders.submitted`, `{a}.orders.amendments`. Start
/// at [OrderGateway].
@NullMarked
package io.alphapanda.trading.gateway;

import org.jspecify.annotations.NullMarked;
