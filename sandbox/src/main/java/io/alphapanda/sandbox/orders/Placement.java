package io.alphapanda.sandbox.orders;

import io.alphapanda.sandbox.terms.Refusal;
import java.util.List;

/// What came of placing an order: its id, and with autoslice one child for each slice.
///
/// An id means that the order system has the order; that the exchange took it is told by its history.
///
/// @param children empty unless the order was sliced
public record Placement(String orderId, List<Child> children) {
    /// Keeps its own copy.
    public Placement {
        children = List.copyOf(children);
    }

    /// One slice.
    public sealed interface Child {
        /// A slice that is an order of its own.
        record Accepted(String orderId) implements Child {}

        /// A slice that was turned down; the others stand.
        record Refused(Refusal refusal) implements Child {}
    }
}
