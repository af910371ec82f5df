package io.alphapanda.zerodha.margins;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// What an order would block, in rupees, as the broker's calculator has it.
///
/// @param type equity or commodity; empty for a whole basket
/// @param additional margin beyond SPAN and exposure
/// @param var value at risk: for delivery the whole value
/// @param leverage how many times the margin is traded
/// @param charges absent from a compact answer
/// @param total of all margins
public record OrderMargin(String type, String tradingsymbol, String exchange, BigDecimal span,
        BigDecimal exposure,
        BigDecimal optionPremium, BigDecimal additional, BigDecimal bo, BigDecimal cash, BigDecimal var,
        Profit pnl, BigDecimal leverage, Optional<KiteCharges> charges, BigDecimal total,
        Map<String, JsonNode> rest) {
    /// Profit that counts as margin.
    public record Profit(BigDecimal realised, BigDecimal unrealised) {}
}
