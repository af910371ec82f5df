package io.alphapanda.zerodha.mutualfunds;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.zerodha.json.KiteTime;
import java.math.BigDecimal;
import java.util.Map;

/// A plan that buys units of a fund again and again.
///
/// @param tradingsymbol the fund's ISIN
/// @param instalments how many there are to be; -1 = without end
public record FundPlan(String sipId, String tradingsymbol, String fund, String status, KiteTime created,
        String frequency, BigDecimal instalmentAmount, long instalments, Map<String, JsonNode> rest) {}
