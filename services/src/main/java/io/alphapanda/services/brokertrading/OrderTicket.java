package io.alphapanda.services.brokertrading;

import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.OrderTerms;

/// An order as it is sent.
///
/// @param tag our id of it, by which the broker's book is searched; at most 20 characters
/// @param terms what is to be traded
/// @param units how many
public record OrderTicket(ClOrdId tag, OrderTerms terms, long units) {}
