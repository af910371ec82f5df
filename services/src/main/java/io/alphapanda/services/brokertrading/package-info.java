/// The one way from the desk to a broker: what a live account's gateway has decided to send is sent at most once, and
/// what the broker says is told to the log. It decides nothing.
///
/// In: durable `{a}.orders.submitted`, `{a}.orders.amendments`, `{a}.orders.in_doubt`. Out: `{a}.broker.answers`,
/// `{a}.broker.reports`. A broker is a [BrokerPort]; start at [BrokerLink].
@NullMarked
package io.alphapanda.services.brokertrading;

import org.jspecify.annotations.NullMarked;
