package io.alphapanda.zerodha.portfolio;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;

/// All holdings in six figures, as the broker computed them: rupees, and percent of what was invested or of yesterday.
public record HoldingsSummary(BigDecimal totalPnl, BigDecimal totalPnlPercent, BigDecimal todayPnl,
        BigDecimal todayPnlPercent, BigDecimal investedAmount, BigDecimal currentValue,
        Map<String, JsonNode> rest) {}
