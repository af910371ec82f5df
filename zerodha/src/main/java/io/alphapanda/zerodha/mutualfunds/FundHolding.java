package io.alphapanda.zerodha.mutualfunds;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// Units of a fund that are held.
///
/// @param tradingsymbol the fund's ISIN
/// @param quantity in units, with decimals
public record FundHolding(Optional<String> folio, String tradingsymbol, String fund, BigDecimal quantity,
        BigDecimal averagePrice, BigDecimal lastPrice, Map<String, JsonNode> rest) {}
