package io.alphapanda.zerodha.margins;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.domain.instrument.Side;
import java.math.BigDecimal;
import java.util.Map;

/// What one filled order costs.
public record ContractNote(Side transactionType, String tradingsymbol, String exchange, String variety,
        String product,
        String orderType, long quantity, BigDecimal price, KiteCharges charges, Map<String, JsonNode> rest) {}
