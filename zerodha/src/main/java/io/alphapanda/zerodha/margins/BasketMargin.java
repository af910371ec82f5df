package io.alphapanda.zerodha.margins;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.zerodha.json.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What several orders together would block.
///
/// @param initial before they hedge each other
/// @param hedged once they do
/// @param orders each by itself
public record BasketMargin(OrderMargin initial, @Named("final") OrderMargin hedged, List<OrderMargin> orders,
        Optional<KiteCharges> charges, Map<String, JsonNode> rest) {}
