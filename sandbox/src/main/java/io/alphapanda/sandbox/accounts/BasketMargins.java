package io.alphapanda.sandbox.accounts;

import io.alphapanda.domain.order.Charges;
import java.util.List;

/// What a basket of orders needs.
///
/// @param initial the sum of the orders' needs
/// @param finalNeed with orders that close each other, or a position, set off; flat rates know no other hedge
public record BasketMargins(MarginRow initial, MarginRow finalNeed, List<MarginRow> orders, Charges charges) {
    /// Keeps its own copy.
    public BasketMargins {
        orders = List.copyOf(orders);
    }
}
