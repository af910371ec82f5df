package io.alphapanda.zerodha.gtt;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.zerodha.json.KiteTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A trigger that waits at the broker.
///
/// @param type single, or two-leg: the leg that fires first cancels the other
/// @param status active, triggered, disabled, expired, cancelled, rejected or deleted
/// @param orders what is placed, one for each trigger value
public record GttTrigger(long id, String userId, String type, KiteTime createdAt, KiteTime updatedAt,
        KiteTime expiresAt, String status, Condition condition, List<Leg> orders,
        Map<String, JsonNode> rest) {
    /// What it waits for.
    ///
    /// @param lastPrice when it was made
    /// @param triggerValues rising: of a two-leg trigger the stop, then the target
    public record Condition(String exchange, String tradingsymbol, Price lastPrice, List<Price> triggerValues,
            Map<String, JsonNode> rest) {}

    /// An order that is placed when it fires.
    ///
    /// @param result what became of it; empty until it has fired
    public record Leg(String exchange, String tradingsymbol, String product, String orderType,
            Side transactionType,
            long quantity, Price price, Optional<Result> result, Map<String, JsonNode> rest) {}

    /// What became of a leg that fired.
    public record Result(KiteTime timestamp, Price triggeredAt, Placed orderResult,
            Map<String, JsonNode> rest) {}

    /// Whether its order was placed.
    ///
    /// @param status success or failed
    public record Placed(String status, String orderId, String rejectionReason) {}
}
