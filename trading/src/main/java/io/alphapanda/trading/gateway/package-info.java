/// Turns approved orders into intents, once each, and watches their lives against the transition table.
///
/// In: `{a}.signals.validated`, order events. Out: `{a}.orders.submitted`. Start at [OrderGateway].
@NullMarked
package io.alphapanda.trading.gateway;

import org.jspecify.annotations.NullMarked;
