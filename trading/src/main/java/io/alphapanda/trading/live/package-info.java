/// The venue of a live account, as far as anything about it is decided: a broker's answers and reports become the
/// lives of orders, once each, and what nobody knows is found out before anything else is done.
///
/// In: `{a}.orders.submitted`, `{a}.orders.amendments`, `{a}.broker.answers`, `{a}.broker.reports`, commands. Out:
/// order events, `{a}.orders.in_doubt`, `{a}.reconciliation.discrepancies`. Start at [LiveVenue].
@NullMarked
package io.alphapanda.trading.live;

import org.jspecify.annotations.NullMarked;
