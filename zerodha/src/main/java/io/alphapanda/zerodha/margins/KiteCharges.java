package io.alphapanda.zerodha.margins;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;

/// What an order costs beside its price, in rupees, as the broker's calculator has it: not rounded.
///
/// @param transactionTaxType stt, ctt, or empty
public record KiteCharges(BigDecimal transactionTax, String transactionTaxType,
        BigDecimal exchangeTurnoverCharge,
        BigDecimal sebiTurnoverCharge, BigDecimal brokerage, BigDecimal stampDuty, Gst gst, BigDecimal total,
        Map<String, JsonNode> rest) {
    /// The goods and services tax, by who gets it.
    public record Gst(BigDecimal igst, BigDecimal cgst, BigDecimal sgst, BigDecimal total) {}
}
