package io.alphapanda.zerodha.orders;

import io.alphapanda.zerodha.json.Named;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The answer to an order that was taken: its id, and those of its slices. Taken by the broker, not yet by the exchange.
///
/// @param children what became of each slice, if it was sliced
public record PlacedOrder(String orderId, Optional<List<Slice>> children, Map<String, JsonNode> rest) {
    /// One slice: an order, or why there is none.
    public record Slice(Optional<String> orderId, Optional<Refusal> error) {}

    /// Why a slice is no order.
    ///
    /// @param data whatever the broker adds; often null
    public record Refusal(long code, @Named("error_type") String type, String message, JsonNode data) {}
}
