package io.alphapanda.zerodha.mutualfunds;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.zerodha.json.KiteTime;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// An order for units of a fund.
///
/// @param tradingsymbol the fund's ISIN
/// @param quantity in units, with decimals
/// @param amount in rupees
public record FundOrder(String orderId, String tradingsymbol, String fund, String status,
        KiteTime orderTimestamp,
        Side transactionType, String variety, BigDecimal quantity, Optional<BigDecimal> amount,
        BigDecimal averagePrice, Optional<String> tag, Map<String, JsonNode> rest) {}
